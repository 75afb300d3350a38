using FraudWatch.Store.Schemas;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Schemas;

public sealed class SchemaDocumentTests
{
    [Fact]
    public void The_page_about_the_schemas_says_what_the_schemas_say()
    {
        var page = Path.Combine(Repository.Root, "data-schemas", "README.md");
        var written = File.Exists(page) ? File.ReadAllText(page).ReplaceLineEndings("\n") : "";

        Assert.True(
            written == SchemaDocument.Write(InputTables.All),
            $"data-schemas/README.md is out of date; write it anew with: {SchemaDocument.Command}");
    }

    [Fact]
    public void Every_column_and_other_name_stands_on_the_page()
    {
        var page = SchemaDocument.Write(InputTables.All);

        foreach (var table in InputTables.All)
        {
            Assert.Contains($"## {table.Name}\n", page, StringComparison.Ordinal);
            foreach (var column in table.Columns)
            {
                Assert.Contains($"| `{column.Name}` | {column.DuckDbType} | {column.Zh} | {column.En} |", page, StringComparison.Ordinal);
                Assert.All(column.Aliases, alias => Assert.Contains(alias, page, StringComparison.Ordinal));
            }
        }
    }
}
