namespace FraudWatch.Server.Api.Document;

/// <summary>A body that an endpoint takes, for the API document.</summary>
internal sealed record ExampleMetadata(object Request);
