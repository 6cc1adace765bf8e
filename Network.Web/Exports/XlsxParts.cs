using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Network.Web.Exports;

/// <summary>The small parts of a workbook with one sheet: everything but the sheet.</summary>
internal static class XlsxParts
{
    /// <summary>Where the sheet lies in the file.</summary>
    public const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XNamespace s_types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace s_relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void Write(ZipArchive file, string sheetName)
    {
        Add(file, "[Content_Types].xml", new XElement(s_types + "Types",
            new XElement(s_types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            Type("/xl/workbook.xml", "sheet.main+xml"), Type("/xl/styles.xml", "styles+xml"), Type("/" + Sheet, "worksheet+xml")).ToString());
        Add(file, "_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
        Add(file, "xl/_rels/workbook.xml.rels", Relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")));
        Add(file, "xl/styles.xml", XlsxStyles.Sheet().OuterXml);
        Add(file, "xl/workbook.xml", new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheetName, SheetId = 1, Id = "rId1" })).OuterXml);
    }

    private static XElement Type(string part, string type) =>
        new(s_types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", Office + type));

    private static string Relations(params (string Id, string Type, string Target)[] relations) => new XElement(s_relations + "Relationships",
        relations.Select(r => new XElement(s_relations + "Relationship", new XAttribute("Id", r.Id), new XAttribute("Type", $"{Relation}/{r.Type}"), new XAttribute("Target", r.Target)))).ToString();

    private static void Add(ZipArchive file, string name, string xml)
    {
        using var writer = new StreamWriter(file.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        writer.Write(xml);
    }
}
