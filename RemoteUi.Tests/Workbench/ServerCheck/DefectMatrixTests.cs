using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>What holds for the matrix as a whole.</summary>
public class DefectMatrixTests
{
    /// <summary>The number of checks of each group. A number is never given twice, so none gets smaller.</summary>
    private static readonly (char Group, int Checks)[] Groups =
        [('T', 14), ('C', 7), ('A', 10), ('E', 20), ('P', 5), ('L', 6), ('S', 30)];

    [Fact]
    public void The_ids_of_the_checks_stay() => Assert.Equal(
        Groups.SelectMany(group => Enumerable.Range(1, group.Checks).Select(number => $"{group.Group}{number}"))
            .Order(),
        CheckCatalog.All.Select(check => check.Id).Order());

    [Fact]
    public void Every_check_has_a_planted_defect() => Assert.Empty(
        CheckCatalog.All.Select(check => check.Id).Except(DefectCatalog.All.Select(defect => defect.CheckId)));

    [Fact]
    public void No_two_defects_have_the_same_name() =>
        Assert.Equal(DefectCatalog.All.Count, DefectCatalog.All.DistinctBy(defect => defect.Key).Count());
}
