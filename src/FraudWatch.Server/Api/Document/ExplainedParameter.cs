namespace FraudWatch.Server.Api.Document;

/// <summary>What a parameter means, for the API document.</summary>
internal sealed record ExplainedParameter(string Name, string Sentence);
