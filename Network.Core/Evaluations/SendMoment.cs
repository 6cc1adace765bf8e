namespace Network.Core.Evaluations;

/// <summary>When those who were there are asked.</summary>
public enum SendMoment
{
    /// <summary>Two hours after the last session ends.</summary>
    AfterLastSession,

    /// <summary>At 08:00 on the morning after: whoever was there has been ticked by then.</summary>
    NextMorning,
}
