using System.Globalization;
using System.Threading.RateLimiting;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.National;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.RateLimiting;

namespace FraudWatch.Server.Http;

/// <summary>One bucket of requests for each signed-in person, and one for each address that is not signed in.</summary>
internal static class RateLimits
{
    public static void Configure(RateLimiterOptions limiter, RateLimitOptions limits)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, limits));
        limiter.OnRejected = async (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, Math.Ceiling(wait.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-requests", $"Too many requests. Try again in {seconds} s.").ExecuteAsync(rejected.HttpContext);
        };
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http, RateLimitOptions limits)
    {
        if (CallingInstitution.Of(http) is { } institution)
            return Bucket($"institution:{institution.Code}", limits.InstitutionsPerMinute, limits.InstitutionsBurst);
        if (CurrentSession.Of(http) is { } session)
            return Bucket($"user:{session.Actor.UserId}", limits.PerMinute, limits.Burst);
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        return http.GetEndpoint()?.Metadata.GetMetadata<SignInMetadata>() is null
            ? Bucket($"address:{address}", limits.PerMinute, limits.Burst)
            : Bucket($"sign-in:{address}", limits.SignInsPerMinute, limits.SignInsPerMinute);
    }

    private static RateLimitPartition<string> Bucket(string key, int perMinute, int burst) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
        QueueLimit = 0,
    });
}
