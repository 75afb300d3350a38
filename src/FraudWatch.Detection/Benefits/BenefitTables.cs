using System.Globalization;
using FraudWatch.Core.Benefits;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Benefits;

/// <summary>
/// Policies as the tables <c>claims.benefit_*</c> that the engine's SQL joins. Lists are written |a|b|, so that a value is
/// looked for with its bars.
/// </summary>
internal static class BenefitTables
{
    private const string ConditionColumns =
        "places authorities levels persons tiers insurance deliveries is_filed:BOOLEAN min_years:INTEGER max_years:INTEGER min_stay_no:INTEGER";

    public static IReadOnlyList<KnowledgeTable> Of(IReadOnlyList<BenefitPolicy> policies) =>
    [
        Table("policy", "policy title_zh title_en admdvs insurance valid_from:DATE valid_to:DATE is_assumed:BOOLEAN begins_next_month:BOOLEAN ends_next_month:BOOLEAN months_after_break:INTEGER assumptions",
            policies.Select(Policy)),
        Table("scheme", "policy scheme scheme_no:INTEGER is_item:BOOLEAN care med_types authorities has_diseases:BOOLEAN own_first_outside:DECIMAL(9,4) restores_preself:BOOLEAN deductible_per band_over band_counts accumulator is_shared_further:BOOLEAN",
            policies.SelectMany(policy => policy.Schemes.Select((scheme, i) => Scheme(policy, scheme, i + 1)))),
        Table("disease", "policy scheme word", Each(policies, scheme => scheme.Diseases.Select(word => new object?[] { word }))),
        Table("item", "policy scheme item_no:INTEGER code word also_word item_class min_price:DECIMAL(16,2) pre_self_pay:DECIMAL(9,4)",
            Each(policies, scheme => scheme.Items.Select((item, i) => new object?[] { i + 1, item.Code, item.Word, item.AlsoWord, item.ItemClass, item.MinPrice, item.PreSelfPay }))),
        Table("band", "policy scheme band_no:INTEGER lower_end:DECIMAL(16,2) upper_end:DECIMAL(16,2) fund",
            Each(policies, scheme => scheme.Bands.Select(band => new object?[] { band.Number, band.Lower, band.Upper, band.Fund }))),
        Table("term", $"policy scheme kind band_no:INTEGER term_no:INTEGER value:DECIMAL(16,4) as_settled:BOOLEAN step_years:INTEGER at_most:DECIMAL(16,4) {ConditionColumns}",
            Each(policies, scheme => scheme.Terms.Select((term, i) => Term(term, i + 1)))),
        Table("layer", "policy layer_no:INTEGER fund persons enters_at:DECIMAL(16,2) cap:DECIMAL(16,2)",
            policies.SelectMany(policy => policy.Layers.Select((layer, i) => new object?[] { policy.Id, i + 1, layer.Fund, Bars(layer.Persons), layer.EntersAt, layer.Cap }))),
        Table("layer_band", "policy layer_no:INTEGER fund lower_end:DECIMAL(16,2) upper_end:DECIMAL(16,2) ratio:DECIMAL(9,4)",
            from policy in policies
            from layer in policy.Layers.Select((layer, i) => (layer.Fund, layer.Bands, Number: i + 1))
            from band in layer.Bands
            select new object?[] { policy.Id, layer.Number, layer.Fund, band.Lower, band.Upper, band.Ratio }),
    ];

    private static object?[] Policy(BenefitPolicy policy) =>
    [
        policy.Id, policy.TitleZh, policy.TitleEn, policy.Admdvs, Bars(policy.Insurance), policy.From, policy.To, policy.IsAssumed,
        policy.Entry.BeginsNextMonth, policy.Entry.EndsNextMonth, policy.Entry.MonthsAfterBreak, string.Join('\n', policy.Assumptions),
    ];

    private static object?[] Scheme(BenefitPolicy policy, BenefitScheme scheme, int number) =>
    [
        policy.Id, scheme.Id, number, scheme.Items.Count > 0, Bars(scheme.Care), Bars(scheme.MedTypes), Bars(scheme.Authorities),
        scheme.Diseases.Count > 0, scheme.OwnFirstOutside, scheme.RestoresPreself, scheme.DeductiblePer, scheme.BandOver,
        scheme.BandCounts, scheme.Accumulator, scheme.IsSharedFurther,
    ];

    private static object?[] Term(BenefitTerm term, int number)
    {
        var condition = term.Condition;
        return
        [
            term.Kind, term.Band, number, term.Value, term.IsAsSettled, term.StepYears, term.AtMost,
            Bars(condition.Places), Bars(condition.Authorities), Bars(condition.Levels), Bars(condition.Persons), Bars(condition.Tiers),
            Bars(condition.Insurance), Bars(condition.Deliveries), condition.IsFiled, condition.MinYears, condition.MaxYears, condition.MinStayNo,
        ];
    }

    private static IEnumerable<object?[]> Each(IReadOnlyList<BenefitPolicy> policies, Func<BenefitScheme, IEnumerable<object?[]>> rows) =>
        from policy in policies
        from scheme in policy.Schemes
        from row in rows(scheme)
        select (object?[])[policy.Id, scheme.Id, .. row];

    private static string? Bars(IReadOnlyList<string> values) => values.Count == 0 ? null : $"|{string.Join('|', values)}|";

    /// <param name="name">Of the table, without its prefix.</param>
    /// <param name="columns">Each as in a CSV header, separated by blanks.</param>
    /// <param name="rows">Fields in the order of the columns.</param>
    private static KnowledgeTable Table(string name, string columns, IEnumerable<object?[]> rows)
    {
        var lines = rows.Select(row => string.Join(',', row.Select(Field)));
        return new KnowledgeTable(name, CsvTable.Parse(string.Join('\n', lines.Prepend(string.Join(',', columns.Split(' ').Select(Field)))), name), "benefit_");
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"\"{value.ToString()!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };
}
