namespace FraudWatch.Detection.Rules;

/// <summary>The words that rule.yaml may use for grain, scope and denominator, and the columns that every finding has.</summary>
internal static class RuleWords
{
    public static readonly string[] Grains =
    [
        "stay", "encounter", "settlement", "fee_line", "person", "person_day", "group", "ward_check", "identity_check",
        "institution", "institution_day", "institution_month", "physician", "physician_month", "department",
        "prescription", "trace_code",
    ];

    /// <summary>The scope of rules for which the claims of one person decide.</summary>
    public const string PerPerson = "per_person";

    public static readonly string[] Scopes = [PerPerson, "global"];

    /// <summary>The subject of a rule that names none.</summary>
    public const string Institution = "institution";

    public static readonly string[] Subjects = [Institution, "agency", "person"];

    public static readonly string[] Denominators =
    [
        "stays", "encounters", "fee_lines", "settlements", "persons", "ward_checks", "identity_checks",
        "institutions", "institution_months", "physicians", "departments",
    ];

    /// <summary>What a finding is about: the columns that its id is made of, with those that a rule names under <c>key</c>.</summary>
    public static readonly string[] Keys = ["fixmedins_code", "psn_no", "mdtrt_id", "setl_id", "bkkp_sn", "occurred_on"];

    /// <summary>Columns with a meaning of their own; every other one is evidence.</summary>
    public static readonly string[] Standard = [.. Keys, "amount_at_risk", "fund_at_risk", "severity", "basis"];

    /// <summary>The parameter that the runner binds to the rule's own id; no rule declares it.</summary>
    public const string RuleId = "rule_id";

    /// <summary>Tables whose columns come to rules through shared results, whose titles they keep.</summary>
    public static readonly string[] TitledBy = ["claims.encounter", "claims.fee_line", "claims.stay", "claims.settlement", "claims.person", "finding"];

    /// <summary>Usable in sentences without being returned by the SQL.</summary>
    public const string InstitutionName = "fixmedins_name";
}
