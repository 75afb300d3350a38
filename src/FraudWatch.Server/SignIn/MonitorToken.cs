using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.SignIn;

/// <summary>A monitoring system that shows the token of the settings; it reads the measurements and nothing else.</summary>
internal sealed class MonitorToken(ServerOptions options)
{
    private const string Path = "/metrics";
    private static readonly SignedIn Reader = new(Actor.System("monitor"), "monitor", null, DateTime.MaxValue);

    public SignedIn? Recognise(HttpContext http)
    {
        if (options.MetricsToken is not { } token || http.Request.Path != Path || !HttpMethods.IsGet(http.Request.Method))
            return null;
        var shown = Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString());
        return CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes($"Bearer {token}")) ? Reader : null;
    }
}
