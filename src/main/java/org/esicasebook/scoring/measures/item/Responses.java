package org.esicasebook.scoring.measures.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who answered what: for each person the category reached on each item answered, from 0. Not everybody answers
 * everything. A person may stand for several with the same answers.
 */
public final class Responses {

    private final int items;
    private final List<Person> persons;

    private Responses(int items, List<Person> persons) {
        this.items = items;
        this.persons = persons;
    }

    public static Builder over(int items) {
        return new Builder(items);
    }

    /** @param table by person and item: the category, or -1 where there is no answer */
    public static Responses of(int[][] table) {
        Builder builder = over(table.length == 0 ? 0 : table[0].length);
        Arrays.stream(table).forEach(builder::add);
        return builder.build();
    }

    public int items() {
        return items;
    }

    public List<Person> persons() {
        return persons;
    }

    /** Sum of the weights of all persons. */
    public double weight() {
        return persons.stream().mapToDouble(Person::weight).sum();
    }

    /** Weighted number of answers in each category of an item, as many as the highest category seen asks for. */
    public double[] categoryCounts(int item) {
        double[] counts = new double[2];
        for (Person person : persons) {
            int at = person.indexOf(item);
            if (at >= 0) {
                int category = person.category(at);
                if (category >= counts.length) {
                    counts = Arrays.copyOf(counts, category + 1);
                }
                counts[category] += person.weight();
            }
        }
        return counts;
    }

    /** The answers of one person, by rising item. */
    public static final class Person {

        private final int[] items;
        private final int[] categories;
        private final double weight;

        private Person(int[] items, int[] categories, double weight) {
            this.items = items;
            this.categories = categories;
            this.weight = weight;
        }

        /** Number of answers. */
        public int size() {
            return items.length;
        }

        public int item(int index) {
            return items[index];
        }

        public int category(int index) {
            return categories[index];
        }

        /** How many persons this one stands for. */
        public double weight() {
            return weight;
        }

        /** Where the answer to an item is; negative if there is none. */
        int indexOf(int item) {
            return Arrays.binarySearch(items, item);
        }

        /** Sum of the categories reached. */
        public int rawScore() {
            return Arrays.stream(categories).sum();
        }
    }

    public static final class Builder {

        private final int items;
        private final List<Person> persons = new ArrayList<>();

        private Builder(int items) {
            if (items < 1) {
                throw new IllegalArgumentException("There is at least one item");
            }
            this.items = items;
        }

        /** @param categories by item: the category, or -1 where there is no answer */
        public Builder add(int... categories) {
            return addAlike(1, categories);
        }

        /** @param weight how many persons gave these same answers, > 0 */
        public Builder addAlike(double weight, int... categories) {
            if (categories.length != items || !(weight > 0)) {
                throw new IllegalArgumentException("A person has a place for each item, and a weight above 0");
            }
            int[] answered = new int[items];
            int[] reached = new int[items];
            int count = 0;
            for (int i = 0; i < items; i++) {
                if (categories[i] >= 0) {
                    answered[count] = i;
                    reached[count++] = categories[i];
                }
            }
            persons.add(new Person(Arrays.copyOf(answered, count), Arrays.copyOf(reached, count), weight));
            return this;
        }

        public Responses build() {
            if (persons.isEmpty()) {
                throw new IllegalArgumentException("Nobody has answered");
            }
            return new Responses(items, List.copyOf(persons));
        }
    }
}
