using System.ComponentModel.DataAnnotations;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Operations.Backups;

namespace FraudWatch.Server.Hosting;

/// <summary>
/// Every setting of the service, with its default. They come from <c>settings.json</c> in the data folder, then from
/// environment variables (<c>FRAUDWATCH_SERVER_RateLimits__PerMinute</c>), then from the command line; the later wins.
/// </summary>
public sealed record ServerOptions
{
    /// <summary>The data folder; the service owns its claims store while it runs.</summary>
    [Required]
    public string Data { get; init; } = "";

    /// <summary>Where it listens; several with semicolons between.</summary>
    [Required]
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary><c>sqlite</c>, or a PostgreSQL connection string, for everything that is not claims.</summary>
    [Required]
    public string Database { get; init; } = "sqlite";

    /// <summary>
    /// Whether something in front speaks TLS to browsers. Cookies are then for TLS only; without it, plain HTTP is served to
    /// this machine alone.
    /// </summary>
    public bool TlsInFront { get; init; }

    /// <summary>With it as bearer token a monitoring system reads <c>/metrics</c> without a session; null for sessions only.</summary>
    [MinLength(16)]
    public string? MetricsToken { get; init; }

    /// <summary>The least important lines that are logged; Information writes one for each request.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    public SignInPolicy People { get; init; } = new();

    /// <summary>Periods, amounts and limits of case work.</summary>
    public CaseSettings Cases { get; init; } = new();

    /// <summary>Limits of what is sent in.</summary>
    public ClaimsOptions Claims { get; init; } = new();

    /// <summary>A folder into which other systems put claims files; null when there is none.</summary>
    public string? DropFolder { get; init; }

    /// <summary>Where the running service puts its backups.</summary>
    public BackupOptions Backup { get; init; } = new();

    /// <summary>When jobs run, and what they let go of.</summary>
    public JobSettings Jobs { get; init; } = new();

    public RateLimitOptions RateLimits { get; init; } = new();
}
