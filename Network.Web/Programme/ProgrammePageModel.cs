using Network.Core.Gatherings;
using Network.Core.Programme;

namespace Network.Web.Programme;

/// <summary>A programme to look at.</summary>
/// <param name="Gathering">With the items in its sessions.</param>
/// <param name="Slides">By item; null where the reader may have none.</param>
/// <param name="Token">The reader's registration; null for anybody.</param>
/// <param name="HasPdf">True where it can be had as a PDF.</param>
public sealed record ProgrammePageModel(Gathering Gathering, ILookup<long, ProgrammeSlide>? Slides, string? Token, bool HasPdf)
{
    public bool IsEmpty => Gathering.Planned.All(s => s.Programme.Count == 0);
}

/// <summary>One session's programme, as a part of a page.</summary>
/// <param name="Session">With its items.</param>
/// <param name="Slides">By item; null where the reader may have none.</param>
/// <param name="Token">Whose slides they are.</param>
public sealed record SessionProgrammeModel(Session Session, ILookup<long, ProgrammeSlide>? Slides = null, string? Token = null);
