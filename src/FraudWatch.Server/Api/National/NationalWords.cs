using System.Globalization;
using System.Security.Cryptography;
using FraudWatch.Server.Http;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.National;

/// <summary>The envelope of the national interface: what goes wrong with a message is said in it, with HTTP status 200.</summary>
internal sealed class NationalWords(TimeProvider time)
{
    private const string Done = "0";
    private const string NotDone = "-1";
    private const int ReferenceDigits = 13;

    /// <exception cref="RequestRefusedException">The caller is no institution's system.</exception>
    public async Task<Ok<NationalAnswer<TOutput>>> AnswerAsync<TData, TOutput>(
        string infno, NationalRequest<TData> request, HttpContext http, Func<CallingInstitution, TData?, Task<TOutput>> work)
        where TOutput : class
    {
        var caller = CallingInstitution.Of(http) ?? throw new RequestRefusedException(Problem.Of(
            StatusCodes.Status403Forbidden, "institution-token-needed", "This address is for institutions' systems: send the token of one as Authorization: Bearer."));
        var received = Now();
        try
        {
            Check(infno, request, caller);
            var output = await work(caller, request.Input is { } input ? input.Data : default);
            return TypedResults.Ok(Answer(received, Done, null, output));
        }
        catch (NationalRefusedException refused)
        {
            return TypedResults.Ok(Answer<TOutput>(received, NotDone, refused.Message, null));
        }
    }

    /// <summary>Says why a message was not even read.</summary>
    public Ok<NationalAnswer<object>> Refused(string sentence) => TypedResults.Ok(Answer<object>(Now(), NotDone, sentence, null));

    private static void Check<T>(string infno, NationalRequest<T> request, CallingInstitution caller)
    {
        var problems = new List<string>();
        if (request.Infno is { Length: > 0 } said && said != infno)
            problems.Add($"infno is not {infno}, the transaction of this address.");
        if (request.FixmedinsCode is { Length: > 0 } code && code != caller.Code)
            problems.Add("fixmedins_code is not the institution of the token.");
        if (problems.Count > 0)
            throw new NationalRefusedException(problems);
    }

    private NationalAnswer<T> Answer<T>(string received, string infcode, string? error, T? output) where T : class => new()
    {
        Infcode = infcode,
        InfRefmsgid = Now() + RandomNumberGenerator.GetString("0123456789", ReferenceDigits),
        RefmsgTime = received,
        RespondTime = Now(),
        ErrMsg = error,
        Output = output,
    };

    private string Now() => time.GetLocalNow().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
