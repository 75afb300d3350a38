using FraudWatch.Core.Benefits;
using FraudWatch.Detection.Rules;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Benefits;

/// <summary>Reads the head of a policy and its layers; the schemes are read by <see cref="BenefitSchemeReader"/>.</summary>
internal static class BenefitPolicyReader
{
    public static BenefitPolicy Read(YamlSection yaml, string id)
    {
        var (region, title) = (yaml.Text("region"), RuleSections.Localized(yaml, "title"));
        if (region != id)
            yaml.Problem("region", $"'{region}' must be the file's name, '{id}'");
        var caps = yaml.Has("caps") ? yaml.Sections("caps").Select(Cap).ToList() : [];
        return new BenefitPolicy
        {
            Id = id,
            TitleZh = title.Zh,
            TitleEn = title.En,
            Admdvs = yaml.Text("admdvs"),
            Insurance = yaml.Texts("insurance"),
            From = yaml.Date("from"),
            To = yaml.DateOrNull("to"),
            Sources = yaml.Texts("sources"),
            Assumptions = yaml.Texts("assumptions"),
            IsAssumed = yaml.Boolean("rests_on_assumptions"),
            Entry = yaml.Has("entry") && yaml.Section("entry") is { } entry ? Entry(entry) : BenefitEntry.AtOnce,
            Schemes = [.. yaml.Sections("schemes").Select(scheme => BenefitSchemeReader.Read(scheme, caps))],
            Layers = yaml.Has("layers") ? [.. yaml.Sections("layers").Select(Layer)] : [],
        };
    }

    private static BenefitTerm Cap(YamlSection yaml)
    {
        var fund = yaml.OneOf("fund", "pool", "large");
        return BenefitTerms.Read(yaml, $"{fund}_cap", "amount");
    }

    private static BenefitEntry Entry(YamlSection yaml)
    {
        var entry = new BenefitEntry(
            yaml.Has("begins_next_month") && yaml.Boolean("begins_next_month"),
            yaml.Has("ends_next_month") && yaml.Boolean("ends_next_month"),
            yaml.Integer("months_after_break", 0));
        yaml.RefuseUnknownKeys();
        return entry;
    }

    private static BenefitLayer Layer(YamlSection yaml)
    {
        var layer = new BenefitLayer(
            yaml.OneOf("fund", "serious_illness", "medical_aid", "local_budget"),
            BenefitTerms.List(yaml, "persons"),
            yaml.DecimalOrNull("enters_at"),
            yaml.DecimalOrNull("cap"),
            [.. yaml.Sections("bands").Select(LayerBand)]);
        yaml.RefuseUnknownKeys();
        return layer;
    }

    private static BenefitLayerBand LayerBand(YamlSection yaml)
    {
        var band = new BenefitLayerBand(yaml.DecimalOrNull("above") ?? 0, yaml.DecimalOrNull("to"), yaml.DecimalOrNull("ratio"));
        yaml.RefuseUnknownKeys();
        return band;
    }
}
