using FraudWatch.Core.Benefits;
using FraudWatch.Detection.Rules;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Benefits;

/// <summary>Reads <c>benefits/REGION.yaml</c>. A bureau's own file takes the place of the built-in one of its name.</summary>
internal static class BenefitFiles
{
    public static IReadOnlyList<BenefitPolicy> Read(IEnumerable<RuleFile> files, List<RuleProblem> found)
    {
        var policies = new Dictionary<string, BenefitPolicy>();
        foreach (var file in files)
        {
            var problems = new YamlProblems(file.Path);
            if (YamlFile.Read(file.Text, problems) is { } section)
            {
                var policy = BenefitPolicyReader.Read(section, Path.GetFileNameWithoutExtension(file.Path));
                section.RefuseUnknownKeys();
                BenefitCheck.Run(policy, problems);
                policies[policy.Id] = policy;
            }

            found.AddRange(problems.Found);
        }

        return [.. policies.Values.OrderBy(policy => policy.Id, StringComparer.Ordinal)];
    }
}
