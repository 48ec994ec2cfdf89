using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>The numbers of entries by state, which are counted once and then kept in memory.</summary>
internal sealed record RegisterCounts(int Waiting, int Issued, int Refused, int Revoked)
{
    public int Total => Waiting + Issued + Refused + Revoked;

    public static RegisterCounts Of(RegisterContext context)
    {
        var counts = context.Entries
            .GroupBy(row => row.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionary(group => group.State, group => group.Count);
        return new(
            counts.GetValueOrDefault(RegisterState.Waiting), counts.GetValueOrDefault(RegisterState.Issued),
            counts.GetValueOrDefault(RegisterState.Refused), counts.GetValueOrDefault(RegisterState.Revoked));
    }

    public int Of(RegisterState state) => state switch
    {
        RegisterState.Waiting => Waiting,
        RegisterState.Issued => Issued,
        RegisterState.Refused => Refused,
        _ => Revoked,
    };

    public RegisterCounts Plus(RegisterState state, int count) => state switch
    {
        RegisterState.Waiting => this with { Waiting = Waiting + count },
        RegisterState.Issued => this with { Issued = Issued + count },
        RegisterState.Refused => this with { Refused = Refused + count },
        _ => this with { Revoked = Revoked + count },
    };
}
