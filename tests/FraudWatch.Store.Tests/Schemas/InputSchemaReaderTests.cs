using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Tests.Schemas;

public sealed class InputSchemaReaderTests
{
    private const string Valid = """
        { "title": "bed_d", "x-zh": "床位", "x-en": "Beds", "x-key": ["bed_id"], "required": ["bed_id"],
          "properties": {
            "bed_id": { "x-type": "VARCHAR", "x-zh": "床位编号", "x-en": "Bed id", "x-aliases": ["bed_no"] },
            "ward": { "x-type": "VARCHAR", "x-zh": "病区", "x-en": "Ward", "x-aliases": [] } } }
        """;

    [Fact]
    public void A_valid_schema_is_read() =>
        Assert.Equal(["bed_id", "ward"], InputSchemaReader.Read("bed_d", Valid).Columns.Select(column => column.Name));

    [Theory]
    [InlineData("\"title\": \"bed_d\"", "\"title\": \"bed\"", "Schema of bed_d: the title is not the file's name.")]
    [InlineData("\"x-key\": [\"bed_id\"]", "\"x-key\": [\"bed\"]", "Schema of bed_d: 'bed' is named as key, version or required, but is no column.")]
    [InlineData("\"x-key\": [\"bed_id\"]", "\"x-key\": []", "Schema of bed_d: neither x-key nor x-key-fallback is given.")]
    [InlineData("\"x-aliases\": []", "\"x-aliases\": [\"BED_NO\"]", "Schema of bed_d: the name 'BED_NO' means both bed_id and ward.")]
    [InlineData("\"x-en\": \"Ward\"", "\"x-en\": \" \"", "Schema of bed_d.ward: x-en is missing.")]
    [InlineData("\"VARCHAR\", \"x-zh\": \"病区\"", "\"TEXT\", \"x-zh\": \"病区\"", "Schema of bed_d.ward: x-type 'TEXT' is not known.")]
    [InlineData("\"VARCHAR\", \"x-zh\": \"病区\"", "\"DATE\", \"x-privacy\": \"hash\", \"x-zh\": \"病区\"", "Schema of bed_d.ward: only text can be hashed.")]
    public void A_schema_that_contradicts_itself_is_refused_with_the_place(string part, string wrong, string message)
    {
        Assert.Contains(part, Valid, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(
            () => InputSchemaReader.Read("bed_d", Valid.Replace(part, wrong, StringComparison.Ordinal)));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_schema_that_is_no_JSON_is_refused_with_its_name() =>
        Assert.StartsWith(
            "Schema of bed_d: ",
            Assert.Throws<InvalidDataException>(() => InputSchemaReader.Read("bed_d", "{ oops")).Message,
            StringComparison.Ordinal);
}
