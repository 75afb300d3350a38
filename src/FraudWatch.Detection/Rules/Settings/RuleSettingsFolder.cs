using System.Globalization;
using System.Text.Json;
using FraudWatch.Store;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// The settings of a data folder, <c>parameters/NNNNNN.json</c>: one file per decision, written aside, flushed and renamed, never
/// changed. The highest number is in force; the earlier ones stay as the record.
/// </summary>
public sealed class RuleSettingsFolder
{
    private const string Pattern = "??????.json";
    private readonly string folder;

    private RuleSettingsFolder(string folder) => this.folder = folder;

    /// <summary>The settings of a data folder; nothing is created before something is written.</summary>
    public static RuleSettingsFolder Of(DataFolder data) => new(data.Parameters);

    /// <summary>The settings in force; none where nothing was decided.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public RuleSettings Read()
    {
        var latest = Numbers().DefaultIfEmpty().Max();
        if (latest == 0)
            return RuleSettings.None;
        var file = FileOf(latest);
        try
        {
            return RuleSettings.Parse(File.ReadAllText(file));
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The rules' settings in '{file}' cannot be read: {error.Message} Start the service once: it writes them again from the case store.", error);
        }
    }

    /// <summary>Puts settings in force; durable when it returns. The same again changes nothing.</summary>
    /// <exception cref="InvalidOperationException">Later settings are in force.</exception>
    public void Write(RuleSettings settings)
    {
        var latest = Numbers().DefaultIfEmpty().Max();
        if (settings.Number < latest)
        {
            throw new InvalidOperationException(
                $"The rules' settings in '{folder}' are the outcome of {latest} decisions, and the case store knows {settings.Number}: it is not the one that they come from. "
                + "Restore that one, or move the folder away to start from the rules as shipped.");
        }

        var file = FileOf(settings.Number);
        if (settings.Number == 0 || (File.Exists(file) && File.ReadAllText(file) == settings.ToText()))
            return;
        Directory.CreateDirectory(folder);
        var aside = file + ".part";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(settings.ToText());
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, file, overwrite: true);
    }

    private string FileOf(int number) => Path.Combine(folder, number.ToString("000000", CultureInfo.InvariantCulture) + ".json");

    private IEnumerable<int> Numbers() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, Pattern).Select(file => int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        : [];
}
