using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Background;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Core.RuleChanges;
using FraudWatch.Server.Background;

namespace FraudWatch.Server.Rules;

/// <summary>The rules in force and the commands that change them.</summary>
internal static class RuleParts
{
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton<RulesInForce>()
        .AddSingleton<RuleOutcomes>()
        .AddSingleton<IRuleBook>(provider => provider.GetRequiredService<RulesInForce>())
        .AddSingleton<IRuleSettingsSink, RuleSettingsToData>()
        .AddSingleton<PublishRuleSettings>().AddSingleton<IApprovalEffect, ApplyRuleChange>()
        .AddSingleton<DraftRuleChange>().AddSingleton<SubmitRuleChange>().AddSingleton<DiscardRuleChange>().AddSingleton<FollowUpRuleChange>()
        .AddSingleton<KeepWhatIf>().AddSingleton<AnswerWhatIf>().AddSingleton<RuleChangeHistory>()
        .AddSingleton<RecordWork>().AddSingleton<BackgroundWork>().AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
}
