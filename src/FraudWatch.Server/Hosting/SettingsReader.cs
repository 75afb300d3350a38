namespace FraudWatch.Server.Hosting;

/// <summary>Collects the settings of a data folder.</summary>
public static class SettingsReader
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
            throw new InvalidSettingsException([$"{e.Message} (settings.json or an environment variable that begins with FRAUDWATCH_SERVER_)"]);
        }
    }
}
