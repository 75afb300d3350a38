using System.CommandLine;
using FraudWatch.Cli.Terminal;
using FraudWatch.Synthetic;

namespace FraudWatch.Cli.Commands;

/// <summary><c>generate</c>: a synthetic city as CSV in national names, with the planted schemes in truth.csv.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder for the CSV files.", Required = true };
        var people = CommonOptions.People(20_000);
        var months = CommonOptions.Months();
        var seed = CommonOptions.Seed();
        var schemes = new Option<string>("--schemes")
        {
            Description = "all, none, or scheme names with commas between.",
            DefaultValueFactory = _ => "all",
        };
        var command = new Command("generate", "Writes a synthetic city: claims in national names and truth.csv.")
        {
            output, people, months, seed, schemes,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var line = ProgressLine.ForTerminal();
            var options = new CityOptions(
                arguments.GetValue(people), arguments.GetValue(months), arguments.GetValue(seed), Schemes(arguments.GetValue(schemes) ?? "all"));
            var folder = arguments.GetValue(output) ?? "";
            var city = await SyntheticCity.GenerateAsync(options, folder, line.For<CityProgress>(Describe.City), cancellation);
            Console.WriteLine($"{city.People:N0} people, {city.Encounters:N0} encounters, {city.Settlements:N0} settlements, "
                + $"{city.FeeLines:N0} fee lines in {folder}");
            if (city.LeftOut.Count > 0)
                Console.WriteLine($"Too few people or institutions for every act of {string.Join(", ", city.LeftOut)}.");
            return 0;
        });
        return command;
    }

    private static IReadOnlyCollection<string>? Schemes(string text)
    {
        try
        {
            return CityOptions.ParseSchemes(text);
        }
        catch (ArgumentException e)
        {
            throw new WrongUsageException($"--schemes: {e.Message}");
        }
    }
}
