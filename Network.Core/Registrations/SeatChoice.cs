namespace Network.Core.Registrations;

/// <summary>What somebody is to have in a gathering that may be full.</summary>
public enum SeatChoice
{
    /// <summary>A place, or else the last number on the waiting list: what everybody gets who registers for themselves.</summary>
    PlaceOrWaiting,

    /// <summary>A place if there is one, or else nothing: an organiser is asked first.</summary>
    OnlyIfFree,

    /// <summary>A place, also where all are taken.</summary>
    EvenIfFull,

    /// <summary>The last number on the waiting list where all places are taken, or else a place.</summary>
    WaitingList,
}
