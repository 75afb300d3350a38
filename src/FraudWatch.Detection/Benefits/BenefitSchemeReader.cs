using FraudWatch.Core.Benefits;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Benefits;

/// <summary>Reads one scheme of a policy; the year's caps of the policy become terms of each scheme inside them.</summary>
internal static class BenefitSchemeReader
{
    public static BenefitScheme Read(YamlSection yaml, IReadOnlyList<BenefitTerm> yearCaps)
    {
        var id = yaml.Text("id");
        var (per, deductibles) = Deductible(yaml);
        var (bands, ratios) = Bands(yaml);
        var isInYearCap = !yaml.Has("in_year_cap") || yaml.Boolean("in_year_cap");
        var adds = yaml.Has("adds_up") ? yaml.Section("adds_up") : null;
        var scheme = new BenefitScheme
        {
            Id = id,
            Care = yaml.Texts("care"),
            MedTypes = BenefitTerms.List(yaml, "med_types"),
            Authorities = BenefitTerms.List(yaml, "authorities"),
            Diseases = BenefitTerms.List(yaml, "diseases"),
            Items = yaml.Has("items") ? [.. yaml.Sections("items").Select(Item)] : [],
            OwnFirstOutside = yaml.DecimalOrNull("own_first_outside") ?? 0,
            RestoresPreself = yaml.Has("restores_preself") && yaml.Boolean("restores_preself"),
            DeductiblePer = per,
            BandOver = adds is not null && adds.Has("over") ? adds.OneOf("over", "year", "stay") : "year",
            BandCounts = adds is not null && adds.Has("counts") ? adds.OneOf("counts", "all", "after_deductible") : "after_deductible",
            Accumulator = adds?.TextOrNull("with") ?? id,
            IsSharedFurther = yaml.Has("shared_further") && yaml.Boolean("shared_further"),
            Bands = bands,
            Terms =
            [
                .. deductibles,
                .. ratios,
                .. Terms(yaml, "adjustments", "adjustment", "points"),
                .. Terms(yaml, "fixed", "fixed", "amount"),
                .. Terms(yaml, "cap", "scheme_cap", "amount"),
                .. isInYearCap ? yearCaps : [],
            ],
        };
        adds?.RefuseUnknownKeys();
        yaml.RefuseUnknownKeys();
        return scheme;
    }

    private static (string Per, IReadOnlyList<BenefitTerm> Terms) Deductible(YamlSection yaml)
    {
        if (!yaml.Has("deductible") || yaml.Section("deductible") is not { } deductible)
            return ("none", []);
        var per = deductible.OneOf("per", "stay", "bill", "year", "half_year");
        var terms = Terms(deductible, "amounts", "deductible", "amount");
        deductible.RefuseUnknownKeys();
        return (per, terms);
    }

    private static (IReadOnlyList<BenefitBand> Bands, IReadOnlyList<BenefitTerm> Ratios) Bands(YamlSection yaml)
    {
        if (!yaml.Has("bands"))
            return ([], []);
        var bands = new List<BenefitBand>();
        var ratios = new List<BenefitTerm>();
        foreach (var section in yaml.Sections("bands"))
        {
            var number = bands.Count + 1;
            var fund = section.Has("fund") ? section.OneOf("fund", "pool", "large") : "pool";
            bands.Add(new BenefitBand(number, section.DecimalOrNull("above") ?? 0, section.DecimalOrNull("to"), fund));
            if (section.Has("ratios"))
                ratios.AddRange(section.Sections("ratios").Select(ratio => BenefitTerms.Read(ratio, "ratio", "ratio", number)));
            section.RefuseUnknownKeys();
        }

        return (bands, ratios);
    }

    private static IReadOnlyList<BenefitTerm> Terms(YamlSection yaml, string key, string kind, string valueKey) =>
        yaml.Has(key) ? [.. yaml.Sections(key).Select(term => BenefitTerms.Read(term, kind, valueKey))] : [];

    private static BenefitItem Item(YamlSection yaml)
    {
        var item = new BenefitItem(
            yaml.TextOrNull("code"), yaml.TextOrNull("word"), yaml.TextOrNull("also_word"), yaml.TextOrNull("item_class"),
            yaml.DecimalOrNull("min_price"), yaml.DecimalOrNull("pre_self_pay"));
        yaml.RefuseUnknownKeys();
        return item;
    }
}
