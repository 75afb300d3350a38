namespace FraudWatch.Core.Cases;

/// <summary>Whom a case is about.</summary>
public enum SubjectKind
{
    /// <summary>A designated institution (定点医药机构).</summary>
    Institution,

    /// <summary>An insured person (参保人).</summary>
    Person,
}
