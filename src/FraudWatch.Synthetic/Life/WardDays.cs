using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// The days of one stay: board and nursing each night, tests at the start and every third day, drugs and treatment each
/// day that is worked, an operation, drugs to take home. Nobody is treated between 11:00 and 14:00 or after 16:30.
/// </summary>
internal sealed class WardDays
{
    private readonly PersonLife _life;
    private readonly Dice _dice;
    private readonly ItemCatalogue _items;
    private readonly Encounter _stay;
    private readonly StayPlan _plan;
    private readonly FeeBook _book;
    private readonly int _nights;
    private readonly bool _longTermWard;
    private readonly DateTime _tabletsFrom;

    public WardDays(PersonLife life, Encounter stay, StayPlan plan)
    {
        _life = life;
        _dice = life.Dice;
        _items = life.City.Items;
        _stay = stay;
        _plan = plan;
        _book = new FeeBook(stay);
        _nights = (stay.End.Date - stay.Begin.Date).Days + (stay.IsOpen ? 1 : 0);
        _longTermWard = stay.PaymentMethod == '5' || plan.MedType == MedType.HomeBed || plan.Disease.Category is "A15";
        _tabletsFrom = _nights >= 9 && !plan.NoQuietDays && plan.Disease.HomeDrugs.Any(d => d.PackDays >= 7) && _dice.Chance(Probabilities.TabletsForAWeek)
            ? stay.Begin.Date.AddDays(_nights - 5)
            : DateTime.MaxValue;
    }

    public void Write()
    {
        if (_stay.MedType == MedType.EmergencyStay)
            FoldEmergencyIn();
        AdmissionTests();
        var operationDay = _plan.Operates && _plan.Disease.Operation is not null ? Math.Min(2, Math.Max(0, _nights - 1)) : -1;
        for (var day = 0; day <= _nights; day++)
        {
            var date = _stay.Begin.Date.AddDays(day);
            if (date > _stay.End.Date)
                break;
            if (day < Math.Max(1, _nights))
                Board(date);
            if (day == operationDay)
                Operate(date);
            if (date == _tabletsFrom)
                HandOutTablets(date);
            if (!IsQuiet(day, date))
                Treat(day, date);
        }
        if (!_stay.IsOpen && _plan.DischargeWay is '1' or '3' && !_plan.IsInterimBill)
            DischargeDrugs();
    }

    private bool IsQuiet(int day, DateTime date)
    {
        if (date >= _tabletsFrom && day < _nights)
            return true;
        if (_longTermWard)
            return IsQuietOnLongTermWard(day, date);
        return day > 0 && day < _nights && !_plan.NoQuietDays && !_life.City.Calendar.IsWorkingDay(date) && _dice.Chance(Probabilities.QuietDayOff);
    }

    /// <summary>Home beds are visited once a week, bed-day wards book drugs every third day, rehabilitation rests on days off.</summary>
    private bool IsQuietOnLongTermWard(int day, DateTime date) => _plan.MedType switch
    {
        MedType.HomeBed => day % 7 != 0,
        MedType.BedDayStay => day % 3 != 0,
        _ => !_life.City.Calendar.IsWorkingDay(date),
    };

    /// <summary>What a bed costs each night, booked late in the evening.</summary>
    private void Board(DateTime date)
    {
        var time = Within(date.AddMinutes(1410));
        if (_plan.MedType == MedType.HomeBed)
            return;
        var bed = _plan.IsNewborn ? "bed_newborn" : "bed";
        var nursing = _plan.IsNewborn ? "nursing_newborn" : _plan.Disease.Category is "F20" ? "nursing_psych" : date == _stay.Begin.Date && _plan.Operates ? "nursing1" : _plan.Operates ? "nursing2" : "nursing3";
        BookStanding(_items[bed], time, 1);
        BookStanding(_items[nursing], time, 1);
        BookStanding(_items["consult_ward"], time, 1);
        if (date.Month is 12 or 1 or 2 && _stay.Institution.Level >= 2)
            BookStanding(_items["heating"], time, 1);
    }

    private void FoldEmergencyIn()
    {
        var time = _stay.Begin.AddHours(-_dice.Between(2, 30));
        if (time < _life.City.Calendar.Start)
            return;
        _book.Book(_items["consult_emergency"], time, 1, _book.NewOrder());
        foreach (var lab in _plan.Disease.Labs.Take(2))
            _book.Book(lab, time.AddMinutes(_dice.Between(10, 40)), 1, _book.NewOrder());
    }

    private void AdmissionTests()
    {
        foreach (var lab in _plan.Disease.Labs)
            _book.Book(lab, Slot(_stay.Begin.Date), 1, _book.NewOrder());
        foreach (var exam in _plan.Disease.Exams)
        {
            if (_stay.Institution.Level >= (exam.Level == "02" ? 2 : 1) && _dice.Chance(0.75) && _life.Memory.IsExamined(exam, _stay.Begin))
                _book.Book(exam, Slot(_stay.Begin.Date.AddDays(_nights > 1 ? _dice.Below(2) : 0)), 1, _book.NewOrder());
        }
    }

    private void Treat(int day, DateTime date)
    {
        var lines = _stay.Lines.Count;
        foreach (var drug in _plan.Disease.WardDrugs)
        {
            if ((day < _nights || _nights == 0) && day < drug.LongestCourse && !IsPastProphylaxis(drug, date))
                BookStanding(drug, Slot(date), drug.IsHerb ? _dice.Between(9, 15) : 1 + (drug.Key == "saline" ? 1 : 0), 1);
        }
        foreach (var treatment in _plan.Disease.Treatments)
        {
            if (_dice.Chance(0.7))
                BookStanding(treatment, Slot(date), 1);
        }
        foreach (var material in _plan.Disease.Materials)
        {
            if (_plan.Disease.Operation is null && day < _nights)
                BookStanding(material, Slot(date), 1);
        }
        if (day > 0 && day % 3 == 0 && _plan.Disease.Labs.Length > 0)
            _book.Book(_plan.Disease.Labs[0], Slot(date), 1, _book.NewOrder());
        if (_stay.Lines.Count == lines && day < _nights)
            BookStanding(_items["injection"], Slot(date), 1);
    }

    private void Operate(DateTime date)
    {
        if (_plan.Disease.Operation is not { } operation)
            return;
        // Two lists a day, so that a surgeon is seldom wanted in two rooms.
        var time = date.AddMinutes(_dice.Chance(0.5) ? _dice.Between(540, 620) : _dice.Between(850, 900));
        if (time < _stay.Begin.AddMinutes(30))
            time = Within(_stay.Begin.AddMinutes(40));
        Record(time);
        _book.Book(operation, time, 1, _book.NewOrder());
        var order = _book.NewOrder();
        foreach (var material in _plan.Disease.Materials)
        {
            // Screws come as one line each: the same moment, order and price, honestly.
            var pieces = material.Key == "screw" ? _dice.Between(2, 4) : 1;
            for (var i = 0; i < pieces; i++)
                _book.Book(material, time.AddMinutes(20), 1, order);
        }
        if (operation.Key is "op_colon" or "op_stomach" or "op_lung" or "op_thyroid" or "op_breast" or "op_myoma")
            Pathology(date);
    }

    /// <summary>Minor operations under local, long ones under general anaesthesia; the first two hours are one item, each further one another.</summary>
    private void Record(DateTime time)
    {
        var (way, item) = _plan.Nights <= 2 ? ("03", "anaesthesia_local") : _plan.Nights > 9 ? ("01", "anaesthesia_general") : ("02", "anaesthesia_spinal");
        var minutes = way == "03" ? _dice.Between(25, 45) : way == "01" ? _dice.Between(120, 230) : _dice.Between(50, 85);
        var operation = new Operation(
            _plan.Disease.OperationCode, _plan.Disease.OperationName, time.AddMinutes(15), time.AddMinutes(15 + minutes), way, _stay.Physician, _stay.Institution.PhysicianFor(_dice, "A26"));
        _stay.Operations.Add(operation);
        _book.Book(_items[item], time, 1, _book.NewOrder());
        var hours = (operation.AnaesthesiaEnd - operation.AnaesthesiaBegin).TotalHours;
        if (hours >= 3)
            _book.Book(_items["anaesthesia_hour"], time, (int)hours - 2, _book.NewOrder());
    }

    /// <summary>The report comes days later, at times after the discharge.</summary>
    private void Pathology(DateTime operationDay)
    {
        var report = operationDay.AddDays(_dice.Between(3, 5)).AddMinutes(_dice.Between(600, 660));
        var latest = _stay.End.Date.AddDays(2);
        if (report < latest && report < _life.City.Calendar.End && !_stay.IsOpen)
            _book.Book(_items["pathology"], report, 1, _book.NewOrder());
    }

    /// <summary>Without an infection, antibiotics are given for a day around the operation and not otherwise.</summary>
    private bool IsPastProphylaxis(Item drug, DateTime date) =>
        drug.Code.StartsWith("XJ01", StringComparison.Ordinal) && _plan.Disease.Operation is not null && !_plan.Disease.IsInfection
        && !_stay.Operations.Exists(operation => operation.Begin.Date == date);

    private void HandOutTablets(DateTime date)
    {
        var drug = _plan.Disease.HomeDrugs.First(d => d.PackDays >= 7);
        _book.Book(drug, Slot(date), 1, _book.NewOrder(), 7);
    }

    private void DischargeDrugs()
    {
        var order = _book.NewOrder();
        foreach (var drug in _plan.Disease.HomeDrugs.Take(2))
        {
            if (!drug.IsHerb && _dice.Chance(0.6) && _life.Memory.TakesHome(drug, _stay.End, drug.PackDays))
                _book.Book(drug, Within(_stay.End.AddMinutes(-12)), 1, order, drug.PackDays, discharge: true);
        }
    }

    /// <summary>Herbs of one decoction share an order.</summary>
    private void BookStanding(Item item, DateTime time, int count, int days = 0) =>
        _book.Book(item, time, count, _book.StandingOrder(item.IsHerb ? _plan.Disease.WardDrugs.First(drug => drug.IsHerb) : item), days);

    /// <summary>A moment of the ward's working day, inside the stay.</summary>
    private DateTime Slot(DateTime date)
    {
        var minutes = _dice.Chance(0.65) ? _dice.Between(510, 660) : _dice.Between(840, 990);
        return Within(date.AddMinutes(minutes));
    }

    private DateTime Within(DateTime time)
    {
        if (time < _stay.Begin.AddMinutes(10))
            return _stay.Begin.AddMinutes(10 + _dice.Below(30));
        return time > _stay.End.AddMinutes(-5) ? _stay.End.AddMinutes(-5 - _dice.Below(20)) : time;
    }
}
