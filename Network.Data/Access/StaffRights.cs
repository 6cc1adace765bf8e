using Network.Core.Access;

namespace Network.Data.Access;

/// <summary>How <c>NetworkStaff.Access</c> writes a right.</summary>
internal static class StaffRights
{
    public static NetworkRight? Read(string? access) => access switch
    {
        null => null,
        "Organiser" => NetworkRight.Organise,
        _ => NetworkRight.Read,
    };

    public static string Write(NetworkRight right) => right == NetworkRight.Organise ? "Organiser" : "Reader";
}
