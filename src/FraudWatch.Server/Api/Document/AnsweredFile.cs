namespace FraudWatch.Server.Api.Document;

/// <summary>An answer that is a file or a text, for the API document.</summary>
internal sealed record AnsweredFile(string MediaType);
