using System.Text.Json;

namespace FraudWatch.Detection.Models;

/// <summary>
/// Which models there are, which one is in charge (champion), and which were before. Lives in the data folder beside the lake,
/// under <c>models/institution</c>; every change is written aside and renamed.
/// </summary>
public sealed class ModelRegistry
{
    /// <summary>The detector whose models these are.</summary>
    public const string Detector = "institution";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly string folder;

    private ModelRegistry(string folder) => this.folder = folder;

    /// <summary>The registry of a data folder; an empty one where nothing was trained.</summary>
    public static ModelRegistry In(string dataFolder) => new(Path.Combine(dataFolder, "models", Detector));

    private string File => Path.Combine(folder, "registry.json");

    /// <summary>What is registered.</summary>
    /// <exception cref="InvalidDataException">The registry's file is damaged.</exception>
    public RegistryContent Read()
    {
        if (!System.IO.File.Exists(File))
            return new RegistryContent([], []);
        try
        {
            return JsonSerializer.Deserialize<RegistryContent>(System.IO.File.ReadAllText(File), Json)
                ?? throw new InvalidDataException($"{File} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{File} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Writes a model down. The first one takes charge; a later one is the challenger until it is promoted.</summary>
    /// <returns>The model's id; the same model again is registered once.</returns>
    public string Register(TrainedModel model, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(clock);
        Directory.CreateDirectory(folder);
        var (id, before) = (ModelFolder.Save(model, folder), Read());
        if (before.Models.Any(known => known.Id == id))
            return id;
        var s = model.Settings;
        var line = new RegisteredModel(id, s.Learner, clock.GetUtcNow(), s.Institutions, s.HeldOut, s.Rating, s.IsBetter);
        Write(new RegistryContent(before.Champions.Count == 0 ? [id] : before.Champions, [.. before.Models, line]));
        return id;
    }

    /// <summary>Puts a model in charge.</summary>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public void Promote(string id)
    {
        var content = Read();
        if (content.Models.All(model => model.Id != id))
            throw new KeyNotFoundException($"There is no model {id}; registered are {(content.Models.Count == 0 ? "none" : string.Join(", ", content.Models.Select(m => m.Id)))}.");
        if (content.Champion != id)
            Write(content with { Champions = [.. content.Champions, id] });
    }

    /// <summary>Puts the model in charge that was so before, and returns its id; null when it was the first: then none is in charge.</summary>
    /// <exception cref="InvalidOperationException">No model is in charge.</exception>
    public string? Rollback()
    {
        var content = Read();
        if (content.Champions.Count == 0)
            throw new InvalidOperationException("No model is in charge: there is nothing to roll back.");
        var rest = content with { Champions = [.. content.Champions.SkipLast(1)] };
        Write(rest);
        return rest.Champion;
    }

    /// <summary>The model in charge with its id; null where there is none.</summary>
    /// <exception cref="InvalidDataException">Its folder is damaged.</exception>
    public (string Id, TrainedModel Model)? Champion() =>
        Read().Champion is { } id ? (id, ModelFolder.Load(Path.Combine(folder, id))) : null;

    /// <summary>Settings and figures of a registered model; null when there is none of that id.</summary>
    /// <exception cref="InvalidDataException">Its folder is damaged.</exception>
    public ModelSettings? Settings(string id)
    {
        if (Read().Models.All(model => model.Id != id))
            return null;
        try
        {
            return ModelFolder.ReadSettings(Path.Combine(folder, id));
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            throw new InvalidDataException($"The model {id} cannot be read ({error.Message}). Train again.", error);
        }
    }

    private void Write(RegistryContent content)
    {
        var staged = File + ".new";
        System.IO.File.WriteAllText(staged, JsonSerializer.Serialize(content, Json));
        System.IO.File.Move(staged, File, overwrite: true);
    }
}
