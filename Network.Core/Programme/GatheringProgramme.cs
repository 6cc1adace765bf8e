using Network.Core.Gatherings;

namespace Network.Core.Programme;

/// <summary>A gathering with its programme and the slides that the reader may have.</summary>
/// <param name="Gathering">With the items in its sessions.</param>
/// <param name="Slides">By item.</param>
public sealed record GatheringProgramme(Gathering Gathering, ILookup<long, ProgrammeSlide> Slides)
{
    /// <summary>The item with this row; null where the gathering has none such.</summary>
    public ProgrammeItem? Item(long id) => Gathering.Sessions.SelectMany(s => s.Programme).FirstOrDefault(p => p.Id == id);
}
