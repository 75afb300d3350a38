using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FraudWatch.Server.Http;

/// <summary>Errors as RFC 9457 problem details: a slug that programs branch on, a title, and a sentence for people.</summary>
public static class Problem
{
    internal static ProblemHttpResult Forbidden { get; } =
        Of(StatusCodes.Status403Forbidden, "not-allowed", "None of your roles allows this.");

    /// <param name="status">HTTP status.</param>
    /// <param name="slug">The kind of error; <c>type</c> is <c>/problems/SLUG</c>.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    /// <param name="errors">Sentences by field.</param>
    public static ProblemHttpResult Of(int status, string slug, string sentence, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var details = new ProblemDetails
        {
            Status = status,
            Type = $"/problems/{slug}",
            Title = char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' '),
            Detail = sentence,
        };
        if (errors is { Count: > 0 })
            details.Extensions["errors"] = errors;
        return TypedResults.Problem(details);
    }

    internal static ProblemHttpResult Of(RefusedException refused) => refused.Kind switch
    {
        RefusalKind.NotFound => Of(StatusCodes.Status404NotFound, "not-found", refused.Message),
        RefusalKind.Forbidden => Of(StatusCodes.Status403Forbidden, "refused", refused.Message),
        RefusalKind.Conflict => Of(StatusCodes.Status409Conflict, "conflict", refused.Message),
        RefusalKind.Stale => Of(StatusCodes.Status412PreconditionFailed, "stale-version", refused.Message),
        _ => Of(StatusCodes.Status400BadRequest, "invalid-input", refused.Message, refused.Errors),
    };

    /// <summary>For an answer that has a status and no words.</summary>
    internal static ProblemHttpResult OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => Of(status, "not-found", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "method-not-allowed", "This address does not take this method."),
        StatusCodes.Status413PayloadTooLarge => Of(status, "too-large", "The body is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => Of(
            status, "unsupported-media-type", "This address takes no body of this Content-Type: most take application/json, the API document names the others."),
        _ => Of(status, "bad-request", "The request was refused."),
    };

    internal static ProblemHttpResult Of(SessionHindrance hindrance) => hindrance switch
    {
        SessionHindrance.PasswordChange => Of(
            StatusCodes.Status403Forbidden, "password-change-needed", "Choose a new password first: POST /api/v1/session/password."),
        _ => Of(StatusCodes.Status403Forbidden, "second-factor-setup-needed", "Set up your second factor first: POST /api/v1/session/second-factor."),
    };
}
