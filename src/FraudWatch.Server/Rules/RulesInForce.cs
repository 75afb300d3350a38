using FraudWatch.Core.RuleChanges;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Rules;

/// <summary>The rules as the next run goes by them: those of the program with what the office has set.</summary>
public sealed class RulesInForce(ClaimsStore claims, TimeProvider time) : IRuleBook
{
    private readonly Lock changing = new();
    private (RuleSettings Settings, DateOnly Day, RuleCatalogue Catalogue)? current;

    /// <summary>As the program ships them.</summary>
    public RuleCatalogue Shipped { get; } = RuleCatalogue.Load().EnsureSound();

    /// <summary>With the settings that were approved, as of today.</summary>
    public RuleCatalogue Catalogue
    {
        get
        {
            lock (changing)
            {
                if (current is not { } known || known.Day != Today)
                    current = known = Settle();
                return known.Catalogue;
            }
        }
    }

    /// <inheritdoc />
    public string Settings => Catalogue.Settings.Name;

    /// <summary>Today, where the office is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <inheritdoc />
    public RuleFacts? Find(string ruleId) =>
        Catalogue.Rules.FirstOrDefault(rule => rule.Id == ruleId) is { } rule ? new RuleFacts(rule.Id, rule.Version, rule.Status) : null;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string[]> Violations(RuleChangeContent content) => RuleChangeCheck.Run(Catalogue, content, Today);

    /// <summary>Reads the settings again; called when others were written.</summary>
    internal void Forget()
    {
        lock (changing)
            current = null;
    }

    private (RuleSettings, DateOnly, RuleCatalogue) Settle()
    {
        var settings = RuleSettingsFolder.Of(claims.Folder).Read();
        return (settings, Today, Shipped.WithSettings(settings, Today));
    }
}
