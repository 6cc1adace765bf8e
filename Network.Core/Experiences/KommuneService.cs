namespace Network.Core.Experiences;

/// <summary>The services that a kommune mostly tries something in.</summary>
public enum KommuneService
{
    /// <summary>Skule.</summary>
    School,

    /// <summary>Barnehage.</summary>
    Kindergarten,

    /// <summary>Helsestasjon and skulehelseteneste.</summary>
    HealthCentre,

    /// <summary>Barnevern.</summary>
    ChildWelfare,

    /// <summary>PPT, the pedagogical-psychological service.</summary>
    Pedagogical,

    /// <summary>Psykisk helse og rus.</summary>
    MentalHealth,

    /// <summary>NAV.</summary>
    Welfare,

    /// <summary>Politi.</summary>
    Police,

    /// <summary>Any other.</summary>
    Other,
}
