using System.Globalization;
using System.Text;

namespace FraudWatch.Spreadsheets;

/// <summary>The parts of a workbook beside its sheets (ECMA-376, SpreadsheetML).</summary>
internal static class WorkbookParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public const string Relations = $"""
        {Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Document}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    /// <summary>Cell formats in the order of <see cref="CellStyle"/>: a bordered cell per kind, the head, the heading.</summary>
    public const string Styles = $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf xfId="0"/><xf numFmtId="49" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="4" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="165" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """;

    public static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder($"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.Append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
        xml.Append("<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
        for (var i = 1; i <= sheets; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        return xml.Append("</Types>").ToString();
    }

    public static string WorkbookRelations(int sheets)
    {
        var xml = new StringBuilder($"{Head}<Relationships xmlns=\"{Package}/relationships\">");
        for (var i = 1; i <= sheets; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Document}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        return xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Document}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    /// <summary>The list of sheets, and for each the row that is printed again on every page.</summary>
    public static string Workbook(IReadOnlyList<(string Name, int TitleRow)> sheets)
    {
        var xml = new StringBuilder($"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\"><sheets>");
        for (var i = 0; i < sheets.Count; i++)
            xml.Append("<sheet name=\"").AppendEscaped(sheets[i].Name).Append(CultureInfo.InvariantCulture, $"\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        xml.Append("</sheets><definedNames>");
        for (var i = 0; i < sheets.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'")
                .AppendEscaped(sheets[i].Name.Replace("'", "''", StringComparison.Ordinal))
                .Append(CultureInfo.InvariantCulture, $"'!${sheets[i].TitleRow}:${sheets[i].TitleRow}</definedName>");
        return xml.Append("</definedNames></workbook>").ToString();
    }

    /// <summary>What stands before the rows of a sheet.</summary>
    public static string SheetStart(SheetLayout layout)
    {
        var titleRow = layout.Heading.Count + 1;
        var xml = new StringBuilder($"{Head}<worksheet xmlns=\"{Main}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        xml.Append(CultureInfo.InvariantCulture, $"<pane ySplit=\"{titleRow}\" topLeftCell=\"A{titleRow + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < layout.Columns.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{layout.Columns[i].Width}\" customWidth=\"1\"/>");
        return xml.Append("</cols><sheetData>").ToString();
    }

    /// <summary>What stands after the rows: filter, and A4 across with as many pages as needed.</summary>
    public static string SheetEnd(SheetLayout layout, int lastRow)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"A{layout.Heading.Count + 1}:{ColumnName(layout.Columns.Count)}{lastRow}");
        var filter = layout.CanFilter ? $"<autoFilter ref=\"{range}\"/>" : "";
        return $"</sheetData>{filter}<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>";
    }

    private static string ColumnName(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26)
            name = (char)('A' + ((number - 1) % 26)) + name;
        return name;
    }
}
