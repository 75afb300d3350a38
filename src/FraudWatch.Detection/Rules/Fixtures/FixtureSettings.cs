using FraudWatch.Detection.Rules.Yaml;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// <c>stage.yaml</c> of a fixture: values of stage parameters, so that a handful of rows can stand for a month of many
/// visits. A rule's own parameters are never changed in a fixture.
/// </summary>
internal static class FixtureSettings
{
    public const string FileName = "stage.yaml";

    /// <exception cref="InvalidDataException">It is not YAML, or names no stage parameter, or gives no number.</exception>
    public static StageRunOptions Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return new StageRunOptions();
        var problems = new YamlProblems(FileName);
        var section = YamlFile.Read(File.ReadAllText(path), problems);
        var values = section?.Keys.ToDictionary(name => name, name => section.Value(name), StringComparer.Ordinal) ?? [];
        if (problems.Found is [var problem, ..])
            throw new InvalidDataException(problem.ToString());
        if (values.Keys.FirstOrDefault(name => !StageParameters.All.ContainsKey(name)) is { } stray)
            throw new InvalidDataException($"{FileName}: {stray} is no parameter of a stage.");
        return new StageRunOptions { Parameters = values };
    }
}
