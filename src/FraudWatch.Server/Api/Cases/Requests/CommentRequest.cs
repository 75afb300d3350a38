namespace FraudWatch.Server.Api.Cases;

/// <summary>A comment.</summary>
/// <param name="Text">1 to 4,000 characters.</param>
public sealed record CommentRequest(string Text);
