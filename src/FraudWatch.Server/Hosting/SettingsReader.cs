using System.Text.Json;
using System.Text.RegularExpressions;

namespace FraudWatch.Server.Hosting;

/// <summary>Collects the settings of a data folder.</summary>
public static partial class SettingsReader
{
    /// <param name="data">The data folder; its <c>settings.json</c> is read when it is there.</param>
    /// <param name="commandLine">What the command line says, by name; null values say nothing.</param>
    /// <exception cref="InvalidSettingsException">A setting has an unknown name or a value of the wrong kind.</exception>
    public static ServerOptions Read(string data, IReadOnlyDictionary<string, string?> commandLine)
    {
        var file = Path.Combine(Path.GetFullPath(data), "settings.json");
        try
        {
            var settings = new ConfigurationBuilder()
                .AddJsonFile(file, optional: true)
                .AddEnvironmentVariables("FRAUDWATCH_SERVER_")
                .AddInMemoryCollection(commandLine.Where(pair => pair.Value is not null))
                .AddInMemoryCollection([new(nameof(ServerOptions.Data), data)])
                .Build();
            return settings.Get<ServerOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new ServerOptions { Data = data };
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new InvalidSettingsException([.. Sentences(e).Select(sentence => $"{sentence} (settings.json or an environment variable that begins with FRAUDWATCH_SERVER_)")]);
        }
    }

    // The binder's own sentences speak of the program's types, and repeat the value, which may be a secret.
    private static IEnumerable<string> Sentences(Exception e) => e switch
    {
        _ when e.GetBaseException() is JsonException json => [$"settings.json is no JSON: line {(json.LineNumber ?? 0) + 1} cannot be read."],
        _ when OfWrongKind().Match(e.Message) is { Success: true } wrong => [$"{wrong.Groups["name"].Value} is not {Kind(wrong.Groups["type"].Value)}."],
        _ when NotFound().Match(e.Message) is { Success: true } unknown => unknown.Groups["name"].Captures.Select(name => $"There is no setting named {name.Value}."),
        _ => [e.Message],
    };

    private static string Kind(string type) => Type.GetType(type) switch
    {
        { } known when known == typeof(bool) => "true or false",
        { } known when known == typeof(TimeSpan) => "a time span like 00:15:00",
        { } known when known == typeof(int) || known == typeof(long) => "a whole number",
        { } known when known == typeof(double) || known == typeof(decimal) => "a number",
        _ => "a value that it can have; README.md of the server lists them",
    };

    [GeneratedRegex("^Failed to convert configuration value '.*' at '(?<name>[^']+)' to type '(?<type>[^']+)'", RegexOptions.Singleline)]
    private static partial Regex OfWrongKind();

    [GeneratedRegex("not found on the instance of [^:]+: (?:'(?<name>[^']+)'(?:, )?)+")]
    private static partial Regex NotFound();
}
