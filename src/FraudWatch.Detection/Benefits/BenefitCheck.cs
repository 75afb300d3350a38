using FraudWatch.Core.Benefits;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Benefits;

/// <summary>What must hold within one policy for its amounts to mean anything.</summary>
internal static class BenefitCheck
{
    public static void Run(BenefitPolicy policy, YamlProblems problems)
    {
        if (policy.Admdvs.Length != 6 || !policy.Admdvs.All(char.IsAsciiDigit))
            problems.Add("admdvs", $"'{policy.Admdvs}' is no six-digit division");
        if (policy.To <= policy.From)
            problems.Add("to", $"{policy.To:yyyy-MM-dd} is not after from");
        foreach (var same in policy.Schemes.GroupBy(scheme => scheme.Id).Where(same => same.Count() > 1))
            problems.Add("schemes", $"two schemes are called '{same.Key}'");
        if (policy.IsAssumed && policy.Assumptions.Count == 0)
            problems.Add("assumptions", "amounts that rest on assumptions need them stated");
        foreach (var scheme in policy.Schemes)
            Scheme(scheme, problems);
        foreach (var layer in policy.Layers)
        {
            Bands($"layers.{layer.Fund}", [.. layer.Bands.Select(band => (band.Lower, band.Upper))], startsAtZero: false, problems);
            Shares($"layers.{layer.Fund}", layer.Bands.Select(band => band.Ratio), problems);
        }
    }

    private static void Scheme(BenefitScheme scheme, YamlProblems problems)
    {
        var key = $"schemes.{scheme.Id}";
        if (scheme.Bands.Count == 0 && scheme.Terms.All(term => term.Kind != "fixed"))
            problems.Add(key, "needs bands or fixed sums");
        Bands(key, [.. scheme.Bands.Select(band => (band.Lower, band.Upper))], startsAtZero: true, problems);
        Shares(key, scheme.Terms.Where(term => term.Kind is "ratio").Select(term => term.Value), problems);
        Shares(key, scheme.Items.Select(item => item.PreSelfPay).Append(scheme.OwnFirstOutside), problems);
        if (scheme.Terms.Any(term => term.Value < 0 && term.Kind != "adjustment"))
            problems.Add(key, "an amount below 0");
        if (scheme.Terms.Any(term => (term.StepYears is null) != (term.AtMost is null) || term.StepYears < 1))
            problems.Add(key, "every_years and at_most go together, and every_years is 1 or more");
    }

    /// <summary>Each band begins where the one before it ends, and only the last is open.</summary>
    private static void Bands(string key, IReadOnlyList<(decimal Lower, decimal? Upper)> bands, bool startsAtZero, YamlProblems problems)
    {
        if (startsAtZero && bands.Count > 0 && bands[0].Lower != 0)
            problems.Add(key, "the first band begins at 0");
        foreach (var (band, next) in bands.Zip(bands.Skip(1)))
        {
            if (band.Upper != next.Lower)
                problems.Add(key, $"a band ends at {band.Upper?.ToString() ?? "no sum"} and the next begins at {next.Lower}");
        }

        if (bands.Any(band => band.Upper <= band.Lower))
            problems.Add(key, "a band ends before it begins");
    }

    private static void Shares(string key, IEnumerable<decimal?> shares, YamlProblems problems)
    {
        foreach (var share in shares.Where(share => share is < 0 or > 1))
            problems.Add(key, $"{share} is no share between 0 and 1");
    }
}
