using FraudWatch.Core.RuleChanges;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Rules;

/// <summary>Writes approved changes into the data folder, where every run reads them, those of the command line too.</summary>
internal sealed class RuleSettingsToData(ClaimsStore claims, RulesInForce rules, IEnumerable<IRuleSettingsFollower> followers) : IRuleSettingsSink
{
    /// <inheritdoc />
    public Task WriteAsync(int number, IReadOnlyList<RuleSetting> settings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        RuleSettingsFolder.Of(claims.Folder).Write(Of(number, settings));
        rules.Forget();
        // Who approves is answered once the next call of a hospital is judged by it.
        return Task.WhenAll(followers.Select(follower => follower.TakeOverAsync()));
    }

    private static RuleSettings Of(int number, IReadOnlyList<RuleSetting> settings) =>
        new(number, [.. settings.Select(ValueOf).OfType<ParameterSetting>()], [.. settings.Select(StatusOf).OfType<StatusSetting>()]);

    private static ParameterSetting? ValueOf(RuleSetting setting) => setting.Content is { Kind: RuleChangeKind.Parameter, Parameter: { } name, Value: { } value } content
        ? new ParameterSetting(setting.ChangeId, RuleRegion.OfCode(content.Region), content.RuleId, name, value, content.EffectiveFrom, setting.OnTrial, setting.Why)
        : null;

    private static StatusSetting? StatusOf(RuleSetting setting) => setting.Content is { Kind: RuleChangeKind.Status, Status: { } status } content
        ? new StatusSetting(setting.ChangeId, content.RuleId, status, content.EffectiveFrom, setting.Why)
        : null;
}
