using System.Globalization;

namespace FraudWatch.Server.Http;

/// <summary>
/// The version that a change was made to, from the header If-Match. An endpoint that takes it answers 428 without the header; the
/// command that gets the version answers 412 when it is stale.
/// </summary>
public readonly record struct IfMatch(int Version)
{
    /// <summary>Called by the framework for an endpoint's parameter.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch.ToString();
        if (header.Length == 0)
            throw new RequestRefusedException(Problem.Of(
                StatusCodes.Status428PreconditionRequired, "version-needed", "Send the ETag of what you read as If-Match, so that nobody's change is overwritten."));
        return header.Length > 2 && header[0] == '"' && header[^1] == '"' && int.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw new RequestRefusedException(Problem.Of(StatusCodes.Status412PreconditionFailed, "stale-version", "If-Match is not an ETag of this resource. Read it again."));
    }
}
