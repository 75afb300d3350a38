using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class RuleLockTests
{
    private const string Stable = "status: stable";

    /// <summary>With <c>FRAUDWATCH_UPDATE_LOCK=1</c> the lock is written first, which still refuses SQL that changed under its version.</summary>
    [Fact]
    public void The_lock_of_the_project_is_up_to_date()
    {
        var rules = RuleCatalogue.Load(RepositoryFolders.Rules).Rules;
        if (Environment.GetEnvironmentVariable("FRAUDWATCH_UPDATE_LOCK") == "1")
            RuleLock.Update(RepositoryFolders.Rules, rules);

        Assert.Empty(RuleLock.Read(RepositoryFolders.Rules).Problems(rules));
    }

    [Fact]
    public void Changed_sql_needs_a_new_version()
    {
        using var folder = new RuleFolder().Add("long-stay", null, ("status: experimental", Stable));
        RuleLock.Update(folder.Path, folder.Load().Rules);
        Change(folder, "rule.sql", "NOT is_open", "NOT is_open AND NOT is_newborn");

        var problem = Assert.Single(RuleLock.Read(folder.Path).Problems(folder.Load().Rules));

        Assert.Equal("test/long-stay/rule.yaml: version: rule.sql or its key changed since version 1: raise the version", problem.ToString());
        Assert.Throws<RuleCatalogueException>(() => RuleLock.Update(folder.Path, folder.Load().Rules));
    }

    [Fact]
    public void A_changed_key_needs_a_new_version_because_findings_get_other_ids()
    {
        using var folder = new RuleFolder().Add("long-stay", null, ("status: experimental", Stable));
        RuleLock.Update(folder.Path, folder.Load().Rules);
        Change(folder, "rule.yaml", "scope: per_person", "scope: global\nkey: [stay_days]");

        Assert.Contains("raise the version", Assert.Single(RuleLock.Read(folder.Path).Problems(folder.Load().Rules)).Message, StringComparison.Ordinal);
        Change(folder, "rule.yaml", "version: 1", "version: 2");
        RuleLock.Update(folder.Path, folder.Load().Rules);
        Assert.Empty(RuleLock.Read(folder.Path).Problems(folder.Load().Rules));
    }

    [Fact]
    public void A_new_version_needs_a_new_lock()
    {
        using var folder = new RuleFolder().Add("long-stay", null, ("status: experimental", Stable));
        RuleLock.Update(folder.Path, folder.Load().Rules);
        Change(folder, "rule.sql", "NOT is_open", "NOT is_open AND NOT is_newborn");
        Change(folder, "rule.yaml", "version: 1", "version: 2");

        Assert.Equal("rules.lock.json: long-stay: the lock has version 1, the rule 2: update it", Assert.Single(RuleLock.Read(folder.Path).Problems(folder.Load().Rules)).ToString());
        RuleLock.Update(folder.Path, folder.Load().Rules);
        Assert.Empty(RuleLock.Read(folder.Path).Problems(folder.Load().Rules));
    }

    [Fact]
    public void Comments_and_spacing_do_not_change_the_hash()
    {
        using var folder = new RuleFolder().Add("long-stay", null, ("status: experimental", Stable));
        RuleLock.Update(folder.Path, folder.Load().Rules);
        Change(folder, "rule.sql", "WHERE NOT is_open AND", "-- closed only; 'quoted' too\n    WHERE NOT   is_open /* so */ AND");

        Assert.Empty(RuleLock.Read(folder.Path).Problems(folder.Load().Rules));
    }

    [Fact]
    public void A_deleted_rule_is_missed()
    {
        using var folder = new RuleFolder().Add("long-stay", null, ("status: experimental", Stable));
        RuleLock.Update(folder.Path, folder.Load().Rules);

        Assert.Contains("deprecated, not deleted", Assert.Single(RuleLock.Read(folder.Path).Problems([])).Message, StringComparison.Ordinal);
    }

    private static void Change(RuleFolder folder, string file, string old, string replacement)
    {
        var path = Path.Combine(folder.Path, "test", "long-stay", file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
