using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;

namespace FraudWatch.Synthetic.Town;

/// <summary>The city before anybody falls ill. Read-only from here on, so that lives can be generated in parallel.</summary>
internal sealed class City
{
    public City(CityOptions options)
    {
        Options = options;
        Calendar = new CityCalendar(options.Start, options.Months);
        Items = new ItemCatalogue();
        Diseases = new DiseaseCatalogue(Items);
        var names = new Names();
        Institutions = new InstitutionDirectory(new InstitutionBuilder(options, names).Build());
        People = new PopulationBuilder(options, Calendar, names, Institutions).Build();
    }

    public CityOptions Options { get; }
    public CityCalendar Calendar { get; }
    public ItemCatalogue Items { get; }
    public DiseaseCatalogue Diseases { get; }
    public InstitutionDirectory Institutions { get; }
    public IReadOnlyList<Person> People { get; }
}
