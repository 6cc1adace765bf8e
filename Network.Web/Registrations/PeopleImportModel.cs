using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>A list of people as it is brought.</summary>
public sealed record PeopleImportForm
{
    /// <summary>Pasted, or to be put right.</summary>
    public string? Text { get; init; }

    /// <summary>In place of the text.</summary>
    public IFormFile? File { get; init; }

    /// <summary>Rows that were found right, on their way to be stored.</summary>
    public string? Right { get; init; }

    /// <summary>Rows that were not.</summary>
    public string? Wrong { get; init; }
}

/// <summary>A list of people with what was found in it; null where nothing has been read yet.</summary>
public sealed record PeopleImportModel(Gathering Gathering, PeopleImportForm Form, PeopleImport? Import, KommuneCatalogue Kommuner)
{
    public string Here => $"{RegistrationListModel.Address(Gathering.Slug)}/import";

    /// <summary>The rows that are right, as text that reads back the same.</summary>
    public string Right => PeopleTable.Write(Import?.Right.Select(w => new RegistrationForm
    {
        Name = w.Name,
        Email = w.Email,
        Phone = w.Phone,
        Kommune = w.KommuneId is { } id && Kommuner.Find((int)id) is { } kommune ? kommune.Number : null,
        Organisation = w.Organisation,
        Role = w.Role,
    }) ?? []);
}
