using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class BenefitFileTests
{
    [Fact]
    public void Every_benefit_policy_fits_the_schema_of_benefits() =>
        Violations.None("Against data-schemas/benefit.schema.json", Repository.FilesUnder("src/FraudWatch.Rules/benefits", ".yaml")
            .SelectMany(path => JsonSchemaCheck.Problems("benefit", YamlText.Parse(Repository.Read(path)))
                .Select(problem => $"{path}: {problem}")));

    [Fact]
    public void A_policy_that_is_no_example_says_what_it_assumes() =>
        Violations.None("Without an assumption", Repository.FilesUnder("src/FraudWatch.Rules/benefits", ".yaml")
            .Where(path => YamlText.Parse(Repository.Read(path))?["rests_on_assumptions"]?.GetValue<bool>() == true)
            .Where(path => YamlText.Parse(Repository.Read(path))?["assumptions"]?.AsArray() is not { Count: > 0 }));
}
