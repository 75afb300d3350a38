namespace FraudWatch.Server.Api.Document;

/// <summary>A body that an endpoint takes, for the API document; of all its media types, or of one.</summary>
internal sealed record ExampleMetadata(object Request, string? MediaType = null);
