using System.CommandLine;
using System.Globalization;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Models;
using FraudWatch.Pipeline;

namespace FraudWatch.Cli.Commands;

/// <summary><c>models</c>: which models there are, which one is in charge, and putting another in its place.</summary>
internal static class ModelsCommand
{
    public static Command Create() => new("models", "Lists, promotes and rolls back trained models.") { List(), Promote(), Rollback() };

    private static Command List()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("list", "Prints the registered models with their figures on institutions they had not seen.") { data, json };
        command.SetAction(arguments =>
        {
            using var store = ExistingStore.Open(arguments.GetRequiredValue(data));
            var content = ModelRegistry.In(store.Folder.Root).Read();
            if (arguments.GetValue(json))
                JsonOutput.Write(content);
            else
                Write(content, Console.Out);
            return 0;
        });
        return command;
    }

    private static Command Promote()
    {
        var data = CommonOptions.Data();
        var id = new Argument<string>("ID") { Description = "Id of a registered model." };
        var command = new Command("promote", "Puts a model in charge and rates with it.") { id, data };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            ModelRegistry.In(store.Folder.Root).Promote(arguments.GetRequiredValue(id));
            await DetectionPipeline.RateAsync(store, progress: null, cancellation);
            Console.WriteLine($"{arguments.GetRequiredValue(id)} is in charge: scores and risk go by it.");
            return 0;
        });
        return command;
    }

    private static Command Rollback()
    {
        var data = CommonOptions.Data();
        var command = new Command("rollback", "Puts the model in charge that was so before, and rates with it.") { data };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            var champion = ModelRegistry.In(store.Folder.Root).Rollback();
            await DetectionPipeline.RateAsync(store, progress: null, cancellation);
            Console.WriteLine(champion is null ? "No model is in charge: the rating goes by rules and anomaly." : $"{champion} is in charge again: scores and risk go by it.");
            return 0;
        });
        return command;
    }

    private static void Write(RegistryContent content, TextWriter writer)
    {
        var c = CultureInfo.InvariantCulture;
        var table = new TextTable(["model", "", "learner", "registered", "labels", "AUC", "AP", "AP of rating"]) { RightAligned = { 4, 5, 6, 7 } };
        foreach (var m in content.Models)
        {
            var role = m.Id == content.Champion ? "champion" : m.Id == content.Challenger ? "challenger" : "";
            table.Add([m.Id, role, m.Learner, m.RegisteredAt.ToString("yyyy-MM-dd HH:mm", c), m.Institutions.ToString("N0", c),
                m.HeldOut.Auc.ToString("0.000", c), m.HeldOut.AveragePrecision.ToString("0.000", c), m.Rating.AveragePrecision.ToString("0.000", c)]);
        }

        table.WriteTo(writer);
    }
}
