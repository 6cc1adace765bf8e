using Network.Core.Imports;
using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Texts;
using Network.Web.Imports;

namespace Network.Web.Invitations;

/// <summary>A list of addresses as it was brought: pasted, or as a file of any of the usual kinds.</summary>
internal static class AddressFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads the file, or else the text; what cannot be used at all is among <paramref name="errors"/>, and the table is null.</summary>
    public static async Task<AddressTable?> Read(AddressBringForm form, KommuneCatalogue kommuner, ICollection<FieldError> errors, CancellationToken stop)
    {
        var field = form.File is { Length: > 0 } ? "File" : "Text";
        if (form.File?.Length > MostBytes || form.Text?.Length > MostBytes) return Refused("FileTooLarge");
        if (form.File is not { Length: > 0 } file) return Usable(AddressTable.Read(form.Text ?? "", kommuner));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        var bytes = content.ToArray();
        if (bytes.AsSpan().StartsWith(OldOffice)) return Refused("OldOffice");
        if (!bytes.AsSpan().StartsWith(Zip)) return Usable(AddressTable.Read(FileText.Decode(bytes), kommuner));
        content.Position = 0;
        return XlsxRows.Read(content, AddressTable.MostRows + 1) is { } rows ? Usable(AddressTable.Read(rows, kommuner)) : Refused("FileUnreadable");

        AddressTable? Refused(string key)
        {
            errors.Add(new FieldError(field, AddressPageTexts.T[key]));
            return null;
        }

        AddressTable? Usable(AddressTable table)
        {
            if (table.Problem is not { } problem) return table;
            errors.Add(new FieldError(field, problem));
            return null;
        }
    }
}
