using FraudWatch.Core.Benefits;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Benefits;

/// <summary>Reads terms: one mapping that holds the condition and the amount or ratio.</summary>
internal static class BenefitTerms
{
    /// <param name="yaml">The mapping.</param>
    /// <param name="kind">See <see cref="BenefitTerm.Kind"/>.</param>
    /// <param name="valueKey">amount, ratio, points: what the mapping calls its value.</param>
    /// <param name="band">Of a ratio.</param>
    public static BenefitTerm Read(YamlSection yaml, string kind, string valueKey, int? band = null)
    {
        var isAsSettled = yaml.Has("as_settled") && yaml.Boolean("as_settled");
        var term = new BenefitTerm
        {
            Kind = kind,
            Band = band,
            Condition = Condition(yaml),
            Value = yaml.DecimalOrNull(isAsSettled ? "times" : valueKey),
            IsAsSettled = isAsSettled,
            StepYears = IntegerOrNull(yaml, "every_years"),
            AtMost = yaml.DecimalOrNull("at_most"),
        };
        yaml.RefuseUnknownKeys();
        return term;
    }

    /// <summary>The list under a key that may be missing.</summary>
    public static IReadOnlyList<string> List(YamlSection yaml, string key) => yaml.Has(key) ? yaml.Texts(key) : [];

    private static BenefitCondition Condition(YamlSection yaml) => new()
    {
        Places = List(yaml, "places"),
        Authorities = List(yaml, "authorities"),
        Levels = List(yaml, "levels"),
        Persons = List(yaml, "persons"),
        Tiers = List(yaml, "tiers"),
        Insurance = List(yaml, "insurance"),
        Deliveries = List(yaml, "deliveries"),
        IsFiled = yaml.Has("filed") ? yaml.Boolean("filed") : null,
        MinYears = IntegerOrNull(yaml, "min_years"),
        MaxYears = IntegerOrNull(yaml, "max_years"),
        MinStayNo = IntegerOrNull(yaml, "from_stay"),
    };

    private static int? IntegerOrNull(YamlSection yaml, string key) => yaml.Has(key) ? yaml.Integer(key) : null;
}
