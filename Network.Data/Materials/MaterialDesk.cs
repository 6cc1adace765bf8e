using Network.Core.Lists;
using Network.Core.Materials;

namespace Network.Data.Materials;

/// <summary>What organisers see of a place's materials.</summary>
/// <param name="Place">Which.</param>
/// <param name="Page">What readers may get, the newest first.</param>
/// <param name="Withdrawn">What can be brought back.</param>
/// <param name="Uploads">Files of one's own that have not come all the way.</param>
public sealed record MaterialDesk(MaterialPlace Place, ListPage<Material> Page, IReadOnlyList<Material> Withdrawn, IReadOnlyList<MaterialUpload> Uploads);
