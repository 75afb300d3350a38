namespace FraudWatch.Detection.Knowledge;

/// <summary>ICD-10 codes from one to another, both included, compared on as many characters as each is long.</summary>
internal sealed record DiagnosisRange(string FirstCode, string LastCode)
{
    /// <summary>Reads <c>I63-I69</c> or <c>I48</c>.</summary>
    public static DiagnosisRange Parse(string text)
    {
        var parts = text.Split('-');
        return new DiagnosisRange(parts[0], parts[^1]);
    }
}
