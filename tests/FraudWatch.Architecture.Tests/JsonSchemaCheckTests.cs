using System.Text.Json.Nodes;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class JsonSchemaCheckTests
{
    private const string Report = """
        { "batch": "b1", "seconds": 0.5,
          "tables": { "setl_d": { "read": 3, "accepted": 2, "quarantined": 1, "duplicate": 0 } } }
        """;

    [Fact]
    public void A_batch_report_fits_its_schema() =>
        Assert.Empty(JsonSchemaCheck.Problems("output/batch-report", JsonNode.Parse(Report)));

    [Theory]
    [InlineData("\"batch\": \"b1\", ", "", "$ lacks 'batch'")]
    [InlineData("\"read\": 3", "\"read\": 3.5", "$.tables.setl_d.read is number, not \"integer\"")]
    [InlineData("\"duplicate\": 0", "\"duplicate\": -1", "$.tables.setl_d.duplicate is less than 0")]
    [InlineData("\"seconds\": 0.5", "\"seconds\": null", "$.seconds is null, not \"number\"")]
    public void A_batch_report_that_does_not_fit_is_told_where(string part, string wrong, string problem) =>
        Assert.Equal(
            [problem],
            JsonSchemaCheck.Problems("output/batch-report", JsonNode.Parse(Report.Replace(part, wrong, StringComparison.Ordinal))));

    [Fact]
    public void A_reference_to_another_schema_is_followed()
    {
        var demo = JsonNode.Parse("""
            { "people": 1, "encounters": 1, "settlements": 1, "fee_lines": 1, "findings": 1, "institutions": 1, "flagged": 1,
              "seconds": 1, "top": [{ "rank": 1, "fixmedins_code": "H1", "tier": "E", "probability": 0.5,
              "expected_recovery": 1, "findings": 1, "amount_at_risk": 1, "reasons": "[]" }] }
            """);

        Assert.Equal(["$.top[0].tier is none of [\"A\",\"B\",\"C\",\"D\"]"], JsonSchemaCheck.Problems("output/demo", demo));
    }
}
