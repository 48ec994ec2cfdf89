using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Turns the refusals of the readers into problems: an inspection goes on with what could be read.</summary>
internal static class Attempt
{
    /// <summary>Returns what was read, or null and the reason.</summary>
    public static T? To<T>(string what, Func<T> read, out InspectionProblem? problem)
        where T : class
    {
        try
        {
            problem = null;
            return Reading.Of(what, read);
        }
        catch (ScepFormatException refusal)
        {
            problem = ProblemOf(refusal);
            return null;
        }
    }

    /// <summary>Returns what was read, or null: what is missing shows elsewhere.</summary>
    public static T? To<T>(string what, Func<T> read)
        where T : class => To(what, read, out _);

    private static InspectionProblem ProblemOf(ScepFormatException refusal) => refusal.Cause == Cause.ChainTooLong
        ? InspectionProblem.Of(ProblemCode.TooManyCertificates, $"{CertificateSetReader.MaxCertificates}")
        : InspectionProblem.Of(ProblemCode.Damaged, refusal.Message);
}
