namespace FraudWatch.Server.Api.Figures;

/// <summary>What a figure may be asked by: names of the query with one sentence each, for the check and for the API document.</summary>
internal sealed record FigureParameters(IReadOnlyDictionary<string, string> Sentences)
{
    /// <summary>Of every figure.</summary>
    public static FigureParameters Region { get; } = new(new Dictionary<string, string>
    {
        ["region"] = "Only this division and those below it: a code of six digits.",
    });

    /// <summary>Of figures about a period; <c>to</c> is the day after its last.</summary>
    public static FigureParameters Period { get; } = Region.And("from", "First day of the period.").And("to", "The day after the last of the period.");

    /// <summary>These and one more.</summary>
    public FigureParameters And(string name, string sentence) => new(new Dictionary<string, string>(Sentences) { [name] = sentence });
}
