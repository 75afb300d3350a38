namespace FraudWatch.Core.RuleChanges;

/// <summary>Takes the approved changes to where runs read them.</summary>
public interface IRuleSettingsSink
{
    /// <summary>Makes these the settings of every run that begins from now on; durable when it returns. The same again changes nothing.</summary>
    /// <param name="number">How many decisions they are the outcome of; it only grows.</param>
    /// <param name="settings">All that are in force or on trial, in the order of their approval.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="InvalidOperationException">Later settings than these are there already.</exception>
    Task WriteAsync(int number, IReadOnlyList<RuleSetting> settings, CancellationToken cancellation);
}
