using Microsoft.EntityFrameworkCore;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Deletes the oldest ended entries above the maximum number; those that wait are kept.</summary>
internal static class RegisterLimit
{
    private const int MinRefusedKept = 200;

    /// <summary>
    /// The states in which entries are deleted, one after the other: revoked ones last, because a deleted certificate
    /// leaves the revocation list.
    /// </summary>
    private static readonly RegisterState[] Ended =
        [RegisterState.Refused, RegisterState.Issued, RegisterState.Revoked];

    /// <summary>Returns the counts after it.</summary>
    public static RegisterCounts Apply(RegisterContext context, RegisterCounts counts, int max)
    {
        counts = Delete(context, counts, RegisterState.Refused, counts.Refused - RefusedKept(max));
        foreach (var state in Ended) counts = Delete(context, counts, state, counts.Total - max);
        return counts;
    }

    /// <summary>The maximum number of refused requests to keep: a part, because any client can cause them.</summary>
    private static int RefusedKept(int max) => Math.Max(MinRefusedKept, max / 10);

    private static RegisterCounts Delete(
        RegisterContext context, RegisterCounts counts, RegisterState state, int count)
    {
        count = Math.Min(count, counts.Of(state));
        if (count <= 0) return counts;
        var oldest = context.Entries
            .Where(row => row.State == state)
            .OrderBy(row => row.Number)
            .Select(row => row.Number)
            .Take(count);
        var deleted = context.Entries.Where(row => oldest.Contains(row.Number)).ExecuteDelete();
        return counts.Plus(state, -deleted);
    }
}
