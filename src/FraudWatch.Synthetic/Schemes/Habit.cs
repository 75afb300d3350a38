using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>A scheme that is no single act but the way in which an institution bills everybody.</summary>
internal abstract class Habit(string name) : IScheme
{
    public string Name { get; } = name;

    public virtual string RuleIds => Name;

    public virtual bool Fits(CityCalendar calendar) => calendar.Days >= 85;

    public virtual bool Suits(Institution institution) =>
        institution.Kind == InstitutionKind.Hospital && institution.KeepsGoodTime && institution.Level == 2;

    /// <summary>Adds to a life what follows an encounter of the institution on paper only.</summary>
    public virtual void Invent(PersonLife life, Encounter seen)
    {
    }

    /// <summary>Changes an encounter of the institution, before it is settled.</summary>
    public virtual void Shape(PersonLife life, Encounter encounter)
    {
    }

    /// <summary>Changes an encounter of the institution, after it is settled.</summary>
    public virtual void ShapeSettled(PersonLife life, Encounter encounter)
    {
    }
}
