namespace FraudWatch.Server.Rules;

/// <summary>What judges by the office's settings outside a run, and must know when they change.</summary>
internal interface IRuleSettingsFollower
{
    /// <summary>Settings have changed: once this ends, it judges by them.</summary>
    Task TakeOverAsync();
}
