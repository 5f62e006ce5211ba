package io.daybreak.features.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Groups incident vectors of one kind by K-means (Lloyd 1982, seeded by k-means++), K chosen as the one with the best
 * mean silhouette (Rousseeuw 1987) from 2 to a third of the vectors.
 */
public final class IncidentClusters {
    private static final int ITERATIONS = 50;
    private static final int LARGEST_K = 12;
    /** Below this silhouette the vectors have no groups, and each is its own. */
    private static final double LEAST_SILHOUETTE = 0.25;

    private final long seed;

    public IncidentClusters(long seed) {
        this.seed = seed;
    }

    /**
     * A group number from 0 for each vector, numbered in the order of first appearance; every vector its own group
     * where no grouping stands out.
     *
     * @param vectors all of the same length, comparable between components
     */
    public int[] group(List<double[]> vectors) {
        int[] best = new int[vectors.size()];
        Arrays.setAll(best, i -> i);
        double quality = LEAST_SILHOUETTE;
        for (int k = 2; k <= Math.min(LARGEST_K, vectors.size() / 3); k++) {
            int[] groups = kMeans(vectors, k);
            double silhouette = silhouette(vectors, groups);
            if (silhouette > quality) {
                quality = silhouette;
                best = groups;
            }
        }
        return renumbered(best);
    }

    private int[] kMeans(List<double[]> vectors, int k) {
        var factory = new ClusteringFactory();
        var provenance = new SimpleDataSourceProvenance("incident vectors", factory);
        var dataset = new MutableDataset<ClusterID>(provenance, factory);
        String[] names = names(vectors.getFirst().length);
        for (double[] vector : vectors) {
            dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, vector));
        }
        var trainer = new KMeansTrainer(k, ITERATIONS, new L2Distance(), Initialisation.PLUSPLUS, 1, seed);
        var model = trainer.train(dataset);
        List<Integer> groups = new ArrayList<>();
        dataset.forEach(example -> groups.add(model.predict(example).getOutput().getID()));
        return groups.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Feature names must sort as the components stand. */
    private static String[] names(int length) {
        String[] names = new String[length];
        Arrays.setAll(names, i -> String.format(java.util.Locale.ROOT, "d%03d", i));
        return names;
    }

    private static double silhouette(List<double[]> vectors, int[] groups) {
        double sum = 0;
        for (int i = 0; i < groups.length; i++) {
            double own = meanDistance(vectors, groups, i, groups[i]);
            double other = Double.POSITIVE_INFINITY;
            for (int group : Arrays.stream(groups).distinct().toArray()) {
                other = group == groups[i] ? other : Math.min(other, meanDistance(vectors, groups, i, group));
            }
            double larger = Math.max(own, other);
            sum += Double.isFinite(larger) && larger > 0 ? (other - own) / larger : 0;
        }
        return sum / groups.length;
    }

    private static double meanDistance(List<double[]> vectors, int[] groups, int from, int group) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < groups.length; j++) {
            if (j != from && groups[j] == group) {
                sum += distance(vectors.get(from), vectors.get(j));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static int[] renumbered(int[] groups) {
        List<Integer> seen = new ArrayList<>();
        int[] result = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            if (!seen.contains(groups[i])) {
                seen.add(groups[i]);
            }
            result[i] = seen.indexOf(groups[i]);
        }
        return result;
    }
}
