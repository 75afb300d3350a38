using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Models;

/// <summary>
/// A model on disk: <c>settings.json</c>, <c>training.csv</c> (code, label, weight, amount, margin, features) and its card in both
/// languages. The same model gives the same bytes; its id is their hash.
/// </summary>
public static class ModelFolder
{
    private const string SettingsFile = "settings.json";
    private const string TrainingFile = "training.csv";
    private const int OwnColumns = 5;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a model into a folder of its own and returns its id.</summary>
    public static string Save(TrainedModel model, string parent)
    {
        ArgumentNullException.ThrowIfNull(model);
        var settings = JsonSerializer.Serialize(model.Settings, Json).ReplaceLineEndings("\n") + "\n";
        var training = Csv(model);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings + training)))[..12];
        var staged = Path.Combine(parent, "." + id);
        Directory.CreateDirectory(staged);
        File.WriteAllText(Path.Combine(staged, SettingsFile), settings);
        File.WriteAllText(Path.Combine(staged, TrainingFile), training);
        File.WriteAllText(Path.Combine(staged, "README.md"), ModelCard.English(model.Settings));
        File.WriteAllText(Path.Combine(staged, "README.zh-CN.md"), ModelCard.Chinese(model.Settings));
        var target = Path.Combine(parent, id);
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        Directory.Move(staged, target);
        return id;
    }

    /// <summary>Reads a model back.</summary>
    /// <exception cref="InvalidDataException">The folder is damaged, or another version's.</exception>
    public static TrainedModel Load(string folder)
    {
        try
        {
            var settings = ReadSettings(folder);
            return settings.Layout == ModelSettings.Format
                ? Parse(settings, File.ReadAllLines(Path.Combine(folder, TrainingFile)))
                : throw new InvalidDataException($"{folder} has layout {settings.Layout}; this version reads {ModelSettings.Format}. Train again.");
        }
        catch (Exception error) when (error is JsonException or FormatException or IndexOutOfRangeException or FileNotFoundException)
        {
            throw new InvalidDataException($"The model in {folder} cannot be read ({error.Message}). Train again.", error);
        }
    }

    /// <summary>Reads a model's settings and figures alone.</summary>
    /// <exception cref="InvalidDataException">The file is empty.</exception>
    /// <exception cref="JsonException">The file is damaged.</exception>
    public static ModelSettings ReadSettings(string folder) =>
        JsonSerializer.Deserialize<ModelSettings>(File.ReadAllText(Path.Combine(folder, SettingsFile)), Json)
            ?? throw new InvalidDataException($"{folder}: {SettingsFile} is empty.");

    private static string Csv(TrainedModel model)
    {
        var (rows, csv, c) = (model.Rows, new StringBuilder("fixmedins_code,label,weight,amount,margin"), CultureInfo.InvariantCulture);
        foreach (var feature in rows.Features.Features)
            csv.Append(',').Append(feature.Name.Replace(',', ' '));
        csv.Append('\n');
        for (var i = 0; i < rows.Labels.Length; i++)
        {
            csv.Append(rows.Codes[i]).Append(',').Append(rows.Labels[i] ? '1' : '0').Append(',').Append(rows.Weights[i].ToString("R", c));
            csv.Append(',').Append(Text(rows.Amounts[i])).Append(',').Append(Text(model.Margins[i]));
            for (var f = 0; f < rows.Features.ColumnCount; f++)
                csv.Append(',').Append(Text(rows.Features.Column(f)[i]));
            csv.Append('\n');
        }

        return csv.ToString();
    }

    private static string Text(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(float value) => float.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);

    private static TrainedModel Parse(ModelSettings settings, string[] lines)
    {
        var cells = lines.Skip(1).Select(line => line.Split(',')).ToArray();
        var columns = settings.Features.Select((_, f) => cells.Select(row => (float)Number(row[OwnColumns + f])).ToArray()).ToArray();
        var features = new FeatureMatrix([.. settings.Features.Select(f => new Feature(f.Name))], columns);
        var rows = new TrainingRows(
            [.. cells.Select(row => row[0])], features, [.. cells.Select(row => row[1] == "1")], [.. cells.Select(row => Number(row[2]))], [],
            [.. cells.Select(row => Number(row[3]))])
        {
            PositiveOnly = settings.PositiveOnly,
        };
        return new TrainedModel(settings, rows, [.. cells.Select(row => Number(row[4]))]);
    }

    private static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
